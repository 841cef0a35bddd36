/** The labels of one file: which rows are scored, in which window each lies (−1 for none) and what a detection there is worth. */
export type Labelled = {
  name: string
  scored: readonly boolean[]
  window: Int32Array
  worth: Float64Array
  windows: number
}

/** Points a false alarm costs in the standard profile, and what a missed window costs. */
const FALSE_ALARM = 0.11
const MISSED = 1
/** Share of the rows (at most of the first 5000) in which a detector may learn unscored. */
const PROBATION = 0.15

/** Worth of a detection at a place relative to a window: 1 at its left edge (−1), 0 at its right (0), falling to −1 after. */
function sigmoid(place: number): number {
  return place > 3 ? -1 : 2 / (1 + Math.exp(5 * place)) - 1
}

/**
 * The Numenta Anomaly Benchmark's view of one file. Lavin and Ahmad (2015), "Evaluating real-time anomaly detection
 * algorithms", with the constants of version 1.1.
 * @param spans first and last row of each window, ascending
 */
export function label(name: string, rows: number, spans: readonly (readonly [number, number])[]): Labelled {
  const probation = Math.min(Math.floor(PROBATION * rows), PROBATION * 5000)
  const window = new Int32Array(rows).fill(-1)
  const worth = new Float64Array(rows)
  spans.forEach(([first, last], i) => window.fill(i, first, last + 1))
  let before: readonly [number, number] | undefined
  for (let t = 0; t < rows; t++) {
    const inside = window[t]! >= 0 ? spans[window[t]!]! : undefined
    if (inside) {
      worth[t] = sigmoid((t - inside[1] - 1) / (inside[1] - inside[0] + 1)) / sigmoid(-1)
      before = inside
    } else worth[t] = FALSE_ALARM * (before ? sigmoid((t - before[1]) / (before[1] - before[0])) : -1)
  }
  const scored = Array.from({ length: rows }, (_, t) => t >= probation)
  return { name, scored, window, worth, windows: spans.length }
}

export type NabScore = {
  score: number
  threshold: number
  detected: number
  windows: number
  falseAlarms: number
}

/**
 * Standard score in per cent of a perfect detector (nothing detected is 0) at the one threshold for all files that makes it
 * largest, as the benchmark itself chooses it.
 */
export function nabScore(files: readonly { labels: Labelled; scores: readonly number[] }[]): NabScore {
  const rows = files.flatMap(({ labels, scores }, file) =>
    scores.flatMap((score, t) =>
      labels.scored[t] ? [{ score, worth: labels.worth[t]!, window: windowKey(labels, file, t) }] : [],
    ),
  )
  const countable = new Set(rows.flatMap(({ window }) => window ?? []))
  rows.sort((a, b) => b.score - a.score)
  const nothing = -MISSED * countable.size
  const best = new Map<string, number>()
  let found = { total: nothing, threshold: Number.POSITIVE_INFINITY, detected: 0, falseAlarms: 0 }
  let total = nothing
  let falseAlarms = 0
  rows.forEach(({ score, worth, window }, i) => {
    if (window === undefined) {
      total += worth
      falseAlarms++
    } else {
      const now = best.get(window) ?? -MISSED
      total += Math.max(0, worth - now)
      best.set(window, Math.max(now, worth))
    }
    // A threshold takes in all rows of equal score.
    if (rows[i + 1]?.score !== score && total > found.total)
      found = { total, threshold: score, detected: best.size, falseAlarms }
  })
  const windows = files.reduce((sum, { labels }) => sum + labels.windows, 0)
  const { threshold, detected } = found
  return {
    score: (100 * (found.total - nothing)) / (windows - nothing),
    threshold,
    detected,
    windows,
    falseAlarms: found.falseAlarms,
  }
}

function windowKey({ window }: Labelled, file: number, row: number): string | undefined {
  return window[row]! < 0 ? undefined : `${file}:${window[row]}`
}
