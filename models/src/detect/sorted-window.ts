/** The newest `size` numbers of a stream, kept in order, so that quantiles cost no sorting. */
export type SortedWindow = {
  push(value: number): void
  /** Middle value; the mean of the two middle ones for an even count; NaN when empty. */
  median(): number
  /** NaN when empty. */
  mean(): number
  count(): number
  /** How many are at least this large. */
  countFrom(value: number): number
}

/** Makes an empty window. */
export function sortedWindow(size: number): SortedWindow {
  const arrival: number[] = []
  const sorted: number[] = []
  let next = 0
  return {
    push(value) {
      if (arrival.length === size) {
        sorted.splice(position(sorted, arrival[next]!), 1)
        arrival[next] = value
        next = (next + 1) % size
      } else arrival.push(value)
      sorted.splice(position(sorted, value), 0, value)
    },
    median() {
      const half = sorted.length >> 1
      if (sorted.length === 0) return Number.NaN
      return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2
    },
    mean: () => sorted.reduce((sum, value) => sum + value, 0) / sorted.length,
    count: () => sorted.length,
    countFrom: (value) => sorted.length - position(sorted, value),
  }
}

/** Where a value stands, or would be put, in ascending order. */
function position(sorted: readonly number[], value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}
