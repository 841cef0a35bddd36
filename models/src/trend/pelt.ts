/** Cost of one segment from `start` up to, not including, `end`. */
export type SegmentCost = (start: number, end: number) => number

type Candidate = { start: number; droppedFrom: number }

/**
 * Starts of the segments after the first that make total cost plus `penalty` per change smallest; exact. Starts that can no
 * longer be best are dropped on the way. With a shortest segment a start may only be dropped once the later start that beats
 * it may itself begin a segment.
 * Killick, Fearnhead and Eckley (2012), "Optimal detection of changepoints with a linear computational cost".
 */
export function pelt(length: number, cost: SegmentCost, penalty: number, shortest: number): number[] {
  const best = new Float64Array(length + 1).fill(Number.POSITIVE_INFINITY)
  const from = new Int32Array(length + 1)
  best[0] = -penalty
  let candidates: Candidate[] = []
  for (let end = shortest; end <= length; end++) {
    const newest = end - shortest
    if (newest === 0 || newest >= shortest) candidates.push({ start: newest, droppedFrom: length + 1 })
    candidates = candidates.filter(({ droppedFrom }) => end < droppedFrom)
    const totals = candidates.map(({ start }) => best[start]! + cost(start, end))
    totals.forEach((total, i) => {
      if (total + penalty >= best[end]!) return
      best[end] = total + penalty
      from[end] = candidates[i]!.start
    })
    totals.forEach((total, i) => {
      const candidate = candidates[i]!
      if (total > best[end]!) candidate.droppedFrom = Math.min(candidate.droppedFrom, end + shortest)
    })
  }
  const changes: number[] = []
  for (let end = from[length]!; end > 0; end = from[end]!) changes.unshift(end)
  return changes
}

/** Squared errors around the straight line fitted to any stretch, in constant time from running sums. */
export function lineCost(values: Float64Array): SegmentCost {
  const n = values.length
  const sums = new Float64Array(n + 1)
  const squares = new Float64Array(n + 1)
  const products = new Float64Array(n + 1)
  for (let t = 0; t < n; t++) {
    const value = values[t]!
    sums[t + 1] = sums[t]! + value
    squares[t + 1] = squares[t]! + value * value
    products[t + 1] = products[t]! + value * t
  }
  return (start, end) => {
    const size = end - start
    const sum = sums[end]! - sums[start]!
    const around = squares[end]! - squares[start]! - (sum * sum) / size
    if (size < 3) return 0
    const slant = products[end]! - products[start]! - sum * (start + (size - 1) / 2)
    return Math.max(0, around - (slant * slant * 12) / (size * (size * size - 1)))
  }
}
