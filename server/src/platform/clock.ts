/** The only source of the current time; tests inject a fixed or moving one. */
export type Clock = { now(): Date }

export const systemClock: Clock = { now: () => new Date() }

/** A clock that stands at `start` until moved. */
export function makeTestClock(start: string): Clock & { set(iso: string): void; advance(ms: number): void } {
  let at = new Date(start)
  return {
    now: () => new Date(at),
    set: (iso) => {
      at = new Date(iso)
    },
    advance: (ms) => {
      at = new Date(at.getTime() + ms)
    },
  }
}
