/** Steps averaged into one block, and blocks that make a pattern. */
const BLOCK = 12
const PATTERN = 24
/** Blocks remembered: the oldest are forgotten, so that cost and memory stay bounded. */
const REMEMBERED = 2048

/**
 * How unlike every earlier pattern the newest one is: the distance to its nearest neighbour in the past that does not overlap
 * it (the left matrix profile; its largest values are discords). Patterns are of block means, so that noise averages out; a
 * value is given at the end of each block, undefined in between and while the past is too short.
 * Keogh, Lin and Fu (2005), "HOT SAX: finding the most unusual time series subsequence", for the discord; Yeh et al. (2016),
 * "Matrix Profile I", for the profile.
 */
export function openDiscord(): (value: number) => number | undefined {
  let blocks = new Float64Array(2 * REMEMBERED)
  let count = 0
  let sum = 0
  let steps = 0
  return (value) => {
    sum += value
    if (++steps < BLOCK) return undefined
    if (count === blocks.length) {
      const kept = new Float64Array(2 * REMEMBERED)
      kept.set(blocks.subarray(count - REMEMBERED))
      blocks = kept
      count = REMEMBERED
    }
    blocks[count++] = sum / BLOCK
    sum = 0
    steps = 0
    return count < 3 * PATTERN ? undefined : nearest(blocks, count)
  }
}

/** Euclidean distance of the last pattern to the nearest that ended at least one pattern earlier. */
function nearest(blocks: Float64Array, count: number): number {
  let best = Number.POSITIVE_INFINITY
  for (let end = Math.max(PATTERN, count - REMEMBERED); end <= count - PATTERN; end++) {
    let square = 0
    for (let k = 1; k <= PATTERN && square < best; k++) square += (blocks[count - k]! - blocks[end - k]!) ** 2
    if (square < best) best = square
  }
  return Math.sqrt(best)
}
