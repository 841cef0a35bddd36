/** Seasons the usual value at a place is taken from, and how many are needed. */
const SEASONS = 8
const NEEDED = 2
/** Weight of the newest value in the slowly moving level. */
const LEVEL = 0.006

/**
 * What is left of each value of a stream after the usual one at this place of the season (the median of up to eight seasons)
 * and the slowly moving level of what was left so far; undefined in the first two seasons. `period` 1 means no season: the
 * level alone is taken off.
 */
export function openSeasonalResidual(period: number): (value: number) => number | undefined {
  const past = new Float64Array(SEASONS * period)
  const places = new Float64Array(SEASONS)
  let seen = 0
  let level: number | undefined
  const usual = (): number | undefined => {
    if (period === 1) return 0
    const seasons = Math.min(SEASONS, Math.floor(seen / period))
    if (seasons < NEEDED) return undefined
    for (let k = 1; k <= seasons; k++) places[k - 1] = past[(seen - k * period) % past.length]!
    return medianOf(places, seasons)
  }
  return (value) => {
    const expected = usual()
    past[seen % past.length] = value
    seen++
    if (expected === undefined) return undefined
    const left = value - expected
    const residual = level === undefined ? 0 : left - level
    level = level === undefined ? left : level + LEVEL * residual
    return residual
  }
}

/** Middle of the first `count` numbers, which are put in order in place; they are few. */
function medianOf(numbers: Float64Array, count: number): number {
  for (let i = 1; i < count; i++) {
    const number = numbers[i]!
    let at = i
    for (; at > 0 && numbers[at - 1]! > number; at--) numbers[at] = numbers[at - 1]!
    numbers[at] = number
  }
  const half = count >> 1
  return count % 2 === 1 ? numbers[half]! : (numbers[half - 1]! + numbers[half]!) / 2
}
