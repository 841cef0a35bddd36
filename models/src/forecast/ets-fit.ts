import { line, seasonalFigures } from './decompose.ts'
import { etsFilter, type EtsForm, type EtsParameters, type EtsRun } from './ets-filter.ts'
import { bfgs } from './optimise.ts'

export type EtsFit = {
  form: EtsForm
  parameters: EtsParameters
  /** Corrected Akaike criterion, up to the same constant for every form (comparable with R's `ets`). */
  aicc: number
  /** The optimiser's coordinates, for a warm start. */
  at: Float64Array
}

/** Values with the scale and starting states every form of one series shares. */
export type EtsProblem = {
  values: Float64Array
  period: number
  scale: number
  starts: Record<'N' | 'A' | 'M', { level: number; slope: number; season: Float64Array }>
}

const logistic = (x: number): number => 1 / (1 + Math.exp(-x))
const between = (low: number, high: number, x: number): number => low + (high - low) * logistic(x)

function startingStates(values: Float64Array, period: number, kind: 'N' | 'A' | 'M') {
  const season = new Float64Array(period).fill(kind === 'M' ? 1 : 0)
  if (kind !== 'N') {
    season.set(seasonalFigures(values, period, kind === 'A' ? 'additive' : 'multiplicative'))
    if (kind === 'M') season.forEach((s, i) => (season[i] = Math.max(s, 0.01)))
  }
  const head = values.subarray(0, Math.max(10, 2 * period))
  const adjusted = head.map((y, t) => {
    const s = season[t % period]!
    return kind === 'M' ? y / s : y - s
  })
  const { intercept, slope } = line(adjusted)
  return { level: intercept - slope, slope, season }
}

export function etsProblem(values: Float64Array, period: number): EtsProblem {
  const mean = values.reduce((a, b) => a + b, 0) / values.length
  let squares = 0
  for (const v of values) squares += (v - mean) ** 2
  const none = startingStates(values, period, 'N')
  const seasonal = period > 1 && values.length >= 2 * period
  const positive = values.every((v) => v > 0)
  return {
    values,
    period,
    scale: Math.sqrt(squares / values.length) || 1,
    starts: {
      N: none,
      A: seasonal ? startingStates(values, period, 'A') : none,
      M: seasonal && positive ? startingStates(values, period, 'M') : none,
    },
  }
}

/** Number of estimated quantities: weights, damping, starting states and the variance. */
function parameterCount(form: EtsForm, period: number): number {
  const trend = form.trend === 'N' ? 0 : form.damped ? 3 : 2
  return 3 + trend + (form.season === 'N' ? 0 : period)
}

/**
 * Coordinates: α, level, then β and slope, then φ, then γ, then the first period − 1 seasonal figures when `states`.
 * Weights are logistic in their coordinate and so always admissible; states are offsets from the start in units of scale.
 */
function decode(problem: EtsProblem, form: EtsForm, x: Float64Array, p: EtsParameters): void {
  const start = problem.starts[form.season]
  const { scale, period } = problem
  let i = 0
  p.alpha = between(1e-4, 0.9999, x[i++]!)
  p.level = start.level + x[i++]! * scale
  if (form.trend !== 'N') {
    p.beta = p.alpha * between(1e-4, 0.9999, x[i++]!)
    const slope = start.slope + (x[i++]! * scale) / 10
    p.slope = form.trend === 'A' ? slope : Math.max(0.5, 1 + slope / Math.abs(start.level || 1))
  }
  if (form.damped) p.phi = between(0.8, 0.98, x[i++]!)
  if (form.season === 'N') return
  p.gamma = (1 - p.alpha) * between(1e-4, 0.9999, x[i++]!)
  if (x.length === i) {
    p.season.set(start.season)
    return
  }
  const unit = form.season === 'A' ? scale : 1
  let sum = 0
  for (let k = 0; k < period - 1; k++) sum += p.season[k] = start.season[k]! + x[i + k]! * unit * 0.3
  p.season[period - 1] = (form.season === 'A' ? 0 : period) - sum
}

function coldStart(form: EtsForm, period: number): number[] {
  const x = [period > 1 ? -1 : 0, 0]
  if (form.trend !== 'N') x.push(-2.5, 0)
  if (form.damped) x.push(2)
  if (form.season !== 'N') x.push(-2.5)
  return x
}

/**
 * Maximum likelihood for one form. With `states` the seasonal starting states are estimated too, otherwise they stay
 * those of the classical decomposition.
 */
export function fitEtsForm(
  problem: EtsProblem,
  form: EtsForm,
  options: { states: boolean; iterations: number; from?: Float64Array },
): EtsFit {
  const { values, period } = problem
  const n = values.length
  const parameters = {
    alpha: 0,
    beta: 0,
    gamma: 0,
    phi: 1,
    level: 0,
    slope: 0,
    season: new Float64Array(period),
  }
  const run: EtsRun = { level: 0, slope: 0, season: new Float64Array(period), squares: 0, logForecasts: 0 }
  const start = Array.from(options.from ?? coldStart(form, period))
  const states = options.states && form.season !== 'N'
  if (states && start.length === coldStart(form, period).length) {
    for (let k = 0; k < period - 1; k++) start.push(0)
  }
  const minusTwiceLog = (x: Float64Array): number => {
    decode(problem, form, x, parameters)
    etsFilter(form, parameters, values, period, run)
    const value =
      n * Math.log(Math.max(run.squares, 1e-300)) + (form.error === 'M' ? 2 * run.logForecasts : 0)
    return Number.isFinite(value) ? value : Infinity
  }
  const best = bfgs(minusTwiceLog, start, {
    iterations: options.iterations,
    tolerance: options.states ? 1e-3 : 0.01,
  })
  decode(problem, form, best.x, parameters)
  const count = parameterCount(form, period)
  const room = n - count - 1
  const aicc = room > 0 ? best.value + 2 * count + (2 * count * (count + 1)) / room : Infinity
  return { form, parameters, aicc, at: best.x }
}
