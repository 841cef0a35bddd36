/** Quantile of the standard normal distribution: Acklam's rational approximation, relative error below 1.2e-9. */
export function normalQuantile(p: number): number {
  const a = [
    -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716,
    2.506628277459239,
  ]
  const b = [
    -54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572, 1,
  ]
  const c = [
    -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968,
    2.938163982698783,
  ]
  const d = [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1]
  const polynomial = (k: readonly number[], x: number): number => k.reduce((sum, v) => sum * x + v, 0)
  if (p < 0.02425) {
    const q = Math.sqrt(-2 * Math.log(p))
    return polynomial(c, q) / polynomial(d, q)
  }
  if (p > 1 - 0.02425) return -normalQuantile(1 - p)
  const q = p - 0.5
  return (q * polynomial(a, q * q)) / polynomial(b, q * q)
}

/** Growth of error size with the horizon before there is evidence, and how many errors that belief is worth. */
const USUAL_GROWTH = 0.7
const BELIEF = 20

/**
 * Exponent κ of error size ∝ hᵏ: weighted least squares of the logarithm of the mean absolute error on log h, shrunk to the
 * usual growth.
 */
function errorGrowth(errors: readonly Float64Array[]): number {
  const longest = Math.max(0, ...errors.map((e) => e.length))
  const points: { x: number; y: number; weight: number }[] = []
  for (let h = 0; h < longest; h++) {
    let sum = 0
    let weight = 0
    for (const row of errors)
      if (row.length > h) {
        sum += Math.abs(row[h]!)
        weight++
      }
    if (sum > 0) points.push({ x: Math.log(h + 1), y: Math.log(sum / weight), weight })
  }
  const total = points.reduce((sum, p) => sum + p.weight, 0)
  if (total === 0) return USUAL_GROWTH
  const mx = points.reduce((sum, p) => sum + p.weight * p.x, 0) / total
  const my = points.reduce((sum, p) => sum + p.weight * p.y, 0) / total
  let cross = USUAL_GROWTH * BELIEF
  let square = BELIEF
  for (const { x, y, weight } of points) {
    cross += weight * (x - mx) * (y - my)
    square += weight * (x - mx) ** 2
  }
  return Math.min(1, Math.max(0, cross / square))
}

/**
 * Errors on the chosen models' own past are smaller than those of the future. Calibrated once on the development halves of the
 * M3, M4 and NN5 samples: coverage there is 0.93 to 0.97 for a nominal 0.95.
 */
const OPTIMISM = 1.17
/** Share of the conformal quantile in the geometric mean: true to the tails, but unsteady. */
const CONFORMAL = 0.25
const SHORT = 14
const WIDEST = 4

/**
 * Half-widths of the forecast interval by horizon, from the errors made in the back-test. Errors of all horizons are put on one
 * scale by their growth with the horizon; the spread is a geometric mean of their conformal quantile and the normal quantile
 * for their mean size.
 * Vovk, Gammerman and Shafer (2005), "Algorithmic Learning in a Random World"; Stankevičiūtė et al. (2021), "Conformal time-series forecasting".
 */
export function halfWidths(
  errors: readonly Float64Array[],
  horizon: number,
  level: number,
  length: number,
): Float64Array {
  const growth = errorGrowth(errors)
  const sizes = Float64Array.from(
    errors.flatMap((row) => Array.from(row, (e, h) => Math.abs(e) / (h + 1) ** growth)),
  ).sort()
  const count = sizes.length
  if (count === 0) return new Float64Array(horizon)
  const rank = Math.min(count - 1, Math.max(0, Math.floor(level * (count + 1)) - 1))
  const mean = sizes.reduce((a, b) => a + b, 0) / count
  const normal = normalQuantile((1 + level) / 2) * Math.sqrt(Math.PI / 2) * mean
  const widen = Math.min(WIDEST, OPTIMISM * (1 + (SHORT / length) ** 2))
  const one = widen * sizes[rank]! ** CONFORMAL * normal ** (1 - CONFORMAL)
  return Float64Array.from({ length: horizon }, (_, h) => one * (h + 1) ** growth)
}
