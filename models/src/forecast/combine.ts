import type { Trial } from './backtest.ts'

/** A method whose past error was this many times that of the best one is left out. */
const HOPELESS = 3
/** Power of the inverse error for an endless series, and the length at which half of it is reached. */
const STRONGEST = 8
const HALFWAY = 400

/**
 * Weights from past errors: inverse errors to a power that grows with the length of the series, since with little evidence
 * the plain mean is hard to beat. Bates and Granger (1969), "The combination of forecasts"; Smith and Wallis (2009),
 * "A simple explanation of the forecast combination puzzle".
 */
export function combinationWeights(trials: readonly Trial[], length: number): number[] {
  const best = Math.min(...trials.map((t) => t.mase))
  const power = (STRONGEST * length) / (length + HALFWAY)
  const raw = trials.map((t) => {
    const ratio = (best + 1e-9) / (t.mase + 1e-9)
    return ratio * HOPELESS < 1 ? 0 : (t.method.prior ?? 1) * ratio ** power
  })
  const total = raw.reduce((a, b) => a + b, 0)
  return raw.map((w) => w / total)
}

/** Weighted mean of equally long rows. */
export function weightedMean(rows: readonly Float64Array[], weights: readonly number[]): Float64Array {
  const out = new Float64Array(rows[0]?.length ?? 0)
  rows.forEach((row, i) => {
    for (let h = 0; h < out.length; h++) out[h]! += weights[i]! * row[h]!
  })
  return out
}
