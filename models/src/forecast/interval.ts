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
  const poly = (k: readonly number[], x: number): number => k.reduce((sum, v) => sum * x + v, 0)
  if (p < 0.02425) {
    const q = Math.sqrt(-2 * Math.log(p))
    return poly(c, q) / poly(d, q)
  }
  if (p > 1 - 0.02425) return -normalQuantile(1 - p)
  const q = p - 0.5
  return (q * poly(a, q * q)) / poly(b, q * q)
}

/**
 * Half-widths of the forecast interval by horizon, from the errors made in the back-test: errors of all horizons are put
 * on one scale by the growth of their size with the horizon, which is itself estimated and shrunk towards that of a random walk
 * where folds are few. A fold's errors hang together, so the spread is widened for few folds.
 */
export function halfWidths(errors: readonly Float64Array[], horizon: number, level: number): Float64Array {
  const growth = errorGrowth(errors)
  let squares = 0
  let count = 0
  for (const row of errors)
    row.forEach((e, h) => {
      squares += (e / (h + 1) ** growth) ** 2
      count++
    })
  const spread = count > 0 ? Math.sqrt(squares / count) : 0
  const widen = normalQuantile((1 + level) / 2) * Math.sqrt(1 + 4 / Math.max(count, 1))
  return Float64Array.from({ length: horizon }, (_, h) => widen * spread * (h + 1) ** growth)
}

/** Exponent κ of error size ∝ hᵏ: least squares of log mean |error| on log h, shrunk to ½ with the weight of ten errors. */
function errorGrowth(errors: readonly Float64Array[]): number {
  let cross = 0
  let square = 0
  const longest = Math.max(0, ...errors.map((e) => e.length))
  const logs: [number, number, number][] = []
  for (let h = 0; h < longest; h++) {
    const at = errors.filter((e) => e.length > h).map((e) => Math.abs(e[h]!))
    const mean = at.reduce((a, b) => a + b, 0) / at.length
    if (mean > 0) logs.push([Math.log(h + 1), Math.log(mean), at.length])
  }
  const weight = logs.reduce((a, l) => a + l[2], 0)
  if (weight === 0) return 0.5
  const mx = logs.reduce((a, l) => a + l[0] * l[2], 0) / weight
  const my = logs.reduce((a, l) => a + l[1] * l[2], 0) / weight
  for (const [x, y, w] of logs) {
    cross += w * (x - mx) * (y - my)
    square += w * (x - mx) ** 2
  }
  return Math.min(1, Math.max(0, (cross + 5) / (square + 10)))
}
