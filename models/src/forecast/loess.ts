export type Smoother = {
  /** Number of neighbours in the window, odd. */
  window: number
  degree: 0 | 1
  /** The fit is computed at every `jump`-th point and joined by straight lines. */
  jump: number
}

/**
 * Local regression at position `x` (in units of the index, may lie one step outside) over values[from, to), with tricube
 * weights times robustness weights; undefined when all weights vanish. Cleveland (1979), as used in STL (Cleveland et al. 1990).
 */
function fitAt(
  values: Float64Array,
  robustness: Float64Array | undefined,
  x: number,
  from: number,
  to: number,
  reach: number,
  degree: 0 | 1,
  weights: Float64Array,
): number | undefined {
  const far = 0.999 * reach
  const near = 0.001 * reach
  let total = 0
  for (let j = from; j < to; j++) {
    const distance = Math.abs(j - x)
    let w = 0
    if (distance <= far) {
      const u = distance / reach
      w = distance <= near ? 1 : (1 - u * u * u) ** 3
      if (robustness) w *= robustness[j]!
    }
    weights[j] = w
    total += w
  }
  if (total <= 0) return undefined
  let centre = 0
  for (let j = from; j < to; j++) {
    weights[j]! /= total
    centre += weights[j]! * j
  }
  if (degree === 1 && reach > 0) {
    let spread = 0
    for (let j = from; j < to; j++) spread += weights[j]! * (j - centre) ** 2
    if (Math.sqrt(spread) > 0.001 * (values.length - 1)) {
      const lean = (x - centre) / spread
      for (let j = from; j < to; j++) weights[j]! *= lean * (j - centre) + 1
    }
  }
  let fitted = 0
  for (let j = from; j < to; j++) fitted += weights[j]! * values[j]!
  return fitted
}

/**
 * Smooths a whole series by local regression.
 * @param extend also the points one step before and after the series; the result is then two longer
 */
export function loess(
  values: Float64Array,
  smoother: Smoother,
  robustness?: Float64Array,
  extend = false,
): Float64Array {
  const n = values.length
  const { window, degree } = smoother
  const jump = Math.min(smoother.jump, Math.max(1, n - 1))
  const pad = extend ? 1 : 0
  const out = new Float64Array(n + 2 * pad)
  const weights = new Float64Array(n)
  const size = Math.min(window, n)
  const stretch = window > n ? (window - n) >> 1 : 0
  const at = (x: number): number => {
    const from = Math.max(0, Math.min(n - size, Math.round(x) - (size >> 1)))
    const reach = Math.max(x - from, from + size - 1 - x) + stretch
    const nearest = values[Math.max(0, Math.min(n - 1, x))]!
    return fitAt(values, robustness, x, from, from + size, reach, degree, weights) ?? nearest
  }
  let left = 0
  out[pad] = at(0)
  while (left < n - 1) {
    const right = Math.min(left + jump, n - 1)
    const a = out[left + pad]!
    const b = at(right)
    for (let t = left + 1; t <= right; t++) out[t + pad] = a + ((b - a) * (t - left)) / (right - left)
    left = right
  }
  if (extend) {
    out[0] = at(-1)
    out[n + 1] = at(n)
  }
  return out
}
