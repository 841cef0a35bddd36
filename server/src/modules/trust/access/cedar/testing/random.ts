/** Seeded choices, so that a difference can be found again by its seed. */
export type Random = {
  number(below: number): number
  chance(share: number): boolean
  pick<T>(list: readonly T[]): T
  some<T>(list: readonly T[], most: number): T[]
}

export function makeRandom(seed: number): Random {
  let state = (seed * 2_654_435_761) | 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const number = (below: number): number => Math.floor(next() * below)
  const pick = <T>(list: readonly T[]): T => list[number(list.length)] as T
  return {
    number,
    chance: (share) => next() < share,
    pick,
    some: (list, most) =>
      list.length === 0 ? [] : Array.from({ length: number(most + 1) }, () => pick(list)),
  }
}
