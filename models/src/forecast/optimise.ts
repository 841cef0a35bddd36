/** A function of a few real parameters; infinite where the parameters are not admissible. */
export type Objective = (x: Float64Array) => number

export type Optimum = { x: Float64Array; value: number }

/**
 * Minimises a function of few parameters without derivatives.
 * Nelder and Mead (1965), "A simplex method for function minimization", with the usual coefficients 1, 2, ½, ½.
 * @param step first edge length of the simplex, for each coordinate
 */
export function nelderMead(
  f: Objective,
  start: ArrayLike<number>,
  options: { step: number; evaluations: number; tolerance?: number },
): Optimum {
  const n = start.length
  const tolerance = options.tolerance ?? 1e-6
  const points: Optimum[] = Array.from({ length: n + 1 }, (_, i) => {
    const x = Float64Array.from(start)
    if (i > 0) x[i - 1]! += options.step
    return { x, value: f(x) }
  })
  let used = n + 1
  const along = (centre: Float64Array, worst: Float64Array, k: number): Optimum => {
    used++
    const x = centre.map((c, j) => c + k * (worst[j]! - c))
    return { x, value: f(x) }
  }
  while (used < options.evaluations) {
    points.sort((a, b) => a.value - b.value)
    const best = points[0]!
    const worst = points[n]!
    if (worst.value - best.value <= tolerance * (Math.abs(best.value) + tolerance)) break
    const centre = new Float64Array(n)
    for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) centre[j]! += points[i]!.x[j]! / n
    const reflected = along(centre, worst.x, -1)
    if (reflected.value < best.value) {
      const expanded = along(centre, worst.x, -2)
      points[n] = expanded.value < reflected.value ? expanded : reflected
    } else if (reflected.value < points[n - 1]!.value) points[n] = reflected
    else {
      const contracted = along(centre, worst.x, reflected.value < worst.value ? -0.5 : 0.5)
      if (contracted.value < Math.min(worst.value, reflected.value)) points[n] = contracted
      else for (let i = 1; i <= n; i++) points[i] = along(best.x, points[i]!.x, 0.5)
    }
  }
  return points.reduce((a, b) => (b.value < a.value ? b : a))
}

function gradient(f: Objective, x: Float64Array, value: number, out: Float64Array): void {
  for (let i = 0; i < x.length; i++) {
    const keep = x[i]!
    const step = 1e-6 * Math.max(1, Math.abs(keep))
    x[i] = keep + step
    const ahead = f(x)
    out[i] = Number.isFinite(ahead) ? (ahead - value) / step : 0
    x[i] = keep
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}

/** out = −h·g for a square h, row by row. */
function descent(h: Float64Array, g: Float64Array, out: Float64Array): void {
  const n = g.length
  for (let i = 0; i < n; i++) {
    let sum = 0
    for (let j = 0; j < n; j++) sum -= h[i * n + j]! * g[j]!
    out[i] = sum
  }
}

/** BFGS update of the inverse Hessian h from a step s and a change of gradient y; `hy` is working memory. */
function updateInverse(h: Float64Array, s: Float64Array, y: Float64Array, hy: Float64Array): void {
  const n = s.length
  const sy = dot(s, y)
  if (sy <= 1e-12) return
  descent(h, y, hy)
  const scale = (1 - dot(y, hy) / sy) / sy
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++)
      h[i * n + j]! += scale * s[i]! * s[j]! + (hy[i]! * s[j]! + s[i]! * hy[j]!) / sy
}

/**
 * Minimises a smooth function by the BFGS method with forward differences and a backtracking line search
 * (Nocedal and Wright 2006, "Numerical Optimization", algorithm 6.1): for many parameters from a good start.
 * @param options.tolerance stops when an iteration gains less than this
 */
export function bfgs(
  f: Objective,
  start: ArrayLike<number>,
  options: { iterations: number; tolerance: number },
): Optimum {
  const n = start.length
  const x = Float64Array.from(start)
  const [next, g, before, direction, step, work] = Array.from({ length: 6 }, () => new Float64Array(n)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ]
  let value = f(x)
  const inverse = new Float64Array(n * n)
  gradient(f, x, value, g)
  const first = 1 / Math.max(1, Math.sqrt(dot(g, g)))
  for (let i = 0; i < n; i++) inverse[i * n + i] = first
  for (let k = 0; k < options.iterations; k++) {
    descent(inverse, g, direction)
    const slope = dot(direction, g)
    if (!(slope < 0)) break
    let reached = Infinity
    for (let tries = 0, length = 1; tries < 20; tries++, length *= 0.4) {
      for (let i = 0; i < n; i++) next[i] = x[i]! + length * direction[i]!
      reached = f(next)
      if (reached <= value + 1e-4 * length * slope) break
    }
    if (!(reached < value)) break
    const gain = value - reached
    value = reached
    for (let i = 0; i < n; i++) step[i] = next[i]! - x[i]!
    x.set(next)
    if (gain <= options.tolerance) break
    before.set(g)
    gradient(f, x, value, g)
    for (let i = 0; i < n; i++) before[i] = g[i]! - before[i]!
    updateInverse(inverse, step, before, work)
  }
  return { x, value }
}
