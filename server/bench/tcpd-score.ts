/** Change points of one series as each annotator sees them: indices from 0, the start not counted. */
export type Annotations = Record<string, readonly number[]>

/** Steps an index may be off and still be the same change. */
const MARGIN = 5

/**
 * Covering: mean over the annotators of how well the best of our segments overlaps each of theirs, weighted by length.
 * van den Burg and Williams (2020), "An evaluation of change point detection algorithms", eq. 7.
 */
export function covering(annotations: Annotations, found: readonly number[], length: number): number {
  const ours = segments(found, length)
  const each = Object.values(annotations).map((theirs) =>
    segments(theirs, length).reduce(
      (sum, segment) =>
        sum + ((segment[1] - segment[0]) / length) * Math.max(...ours.map((own) => overlap(segment, own))),
      0,
    ),
  )
  return each.reduce((sum, value) => sum + value, 0) / each.length
}

/**
 * F1 with margin 5: precision against what any annotator saw, recall averaged over the annotators; the start counts as seen
 * and found by all. van den Burg and Williams (2020), eq. 6.
 */
export function f1(annotations: Annotations, found: readonly number[]): number {
  const ours = [...new Set([0, ...found])]
  const theirs = Object.values(annotations).map((indices) => [...new Set([0, ...indices])])
  const precision = matched([...new Set(theirs.flat())], ours) / ours.length
  const recall = theirs.reduce((sum, each) => sum + matched(each, ours) / each.length, 0) / theirs.length
  return (2 * precision * recall) / (precision + recall)
}

type Segment = readonly [number, number]

function segments(changes: readonly number[], length: number): Segment[] {
  const inner = [...new Set(changes)].filter((at) => at > 0 && at < length).sort((a, b) => a - b)
  const ends = [...inner, length]
  return ends.map((end, i) => [ends[i - 1] ?? 0, end])
}

/** Common part of two segments as a share of both together. */
function overlap(a: Segment, b: Segment): number {
  const common = Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]))
  return common / (a[1] - a[0] + b[1] - b[0] - common)
}

/** How many of the true changes have a found one within the margin; each found one serves once, the nearest first. */
function matched(truth: readonly number[], found: readonly number[]): number {
  const left = new Set(found)
  let count = 0
  for (const change of [...truth].sort((a, b) => a - b)) {
    const near = [...left]
      .filter((at) => Math.abs(at - change) <= MARGIN)
      .sort((a, b) => Math.abs(a - change) - Math.abs(b - change) || a - b)[0]
    if (near === undefined) continue
    left.delete(near)
    count++
  }
  return count
}
