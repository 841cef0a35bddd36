import type { Rotation } from './rotation.ts'

/** A rotation as the API tells it. */
export type RotationView = Omit<Rotation, 'lastId' | 'unopenable' | 'startedAt' | 'endedAt'> & {
  unopenable: number
  startedAt: string
  endedAt: string | null
}

export function viewRotation({
  lastId: _lastId,
  unopenable,
  startedAt,
  endedAt,
  ...rotation
}: Rotation): RotationView {
  return {
    ...rotation,
    unopenable: unopenable.length,
    startedAt: startedAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
  }
}
