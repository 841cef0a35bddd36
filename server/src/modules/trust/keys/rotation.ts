/** `incomplete` ended with data keys that did not open; they stay where they are and keep their version from being retired. */
export type RotationState = 'running' | 'cancelling' | 'cancelled' | 'incomplete' | 'done'

export type Rotation = {
  id: number
  toVersion: number
  state: RotationState
  total: number
  done: number
  lastId: number
  /** Ids of data keys that did not open with the version they name. */
  unopenable: number[]
  startedBy: string
  startedAt: Date
  endedAt: Date | null
  /** Time spent in batches, waiting for a restart not counted. */
  seconds: number
}
