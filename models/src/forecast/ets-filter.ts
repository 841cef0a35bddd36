/**
 * Exponential smoothing in state-space form, all thirty members of the taxonomy.
 * Hyndman, Koehler, Ord and Snyder (2008), "Forecasting with Exponential Smoothing", tables 2.2 and 2.3.
 */
export type EtsForm = {
  readonly error: 'A' | 'M'
  readonly trend: 'N' | 'A' | 'M'
  readonly damped: boolean
  readonly season: 'N' | 'A' | 'M'
}

/** Smoothing weights, damping and the states before the first observation (`season[0]` belongs to it). */
export type EtsParameters = {
  alpha: number
  beta: number
  gamma: number
  phi: number
  level: number
  slope: number
  season: Float64Array
}

/** States after the last observation, and what the likelihood needs. */
export type EtsRun = {
  level: number
  slope: number
  season: Float64Array
  /** Sum of squared errors, relative ones for multiplicative error. */
  squares: number
  /** Sum of log |one-step forecast|, used by multiplicative error. */
  logForecasts: number
}

export function etsName(form: EtsForm): string {
  return `ETS(${form.error},${form.trend}${form.damped ? 'd' : ''},${form.season})`
}

/** Runs the recursion through the values; `run.season` is the working memory and must hold `period` numbers. */
export function etsFilter(
  form: EtsForm,
  p: EtsParameters,
  values: Float64Array,
  period: number,
  run: EtsRun,
  fitted?: Float64Array,
): void {
  const trend = form.trend === 'N' ? 0 : form.trend === 'A' ? 1 : 2
  const seasonal = form.season === 'N' ? 0 : form.season === 'A' ? 1 : 2
  const relative = form.error === 'M'
  const { alpha, gamma, phi } = p
  const betaOverAlpha = p.beta / alpha
  const season = run.season
  if (seasonal > 0) season.set(p.season)
  let level = p.level
  let slope = p.slope
  let squares = 0
  let logs = 0
  let product = 1
  for (let t = 0, k = 0; t < values.length; t++) {
    const y = values[t]!
    const grown = trend === 0 ? 0 : trend === 1 ? phi * slope : slope ** phi
    const base = trend === 0 ? level : trend === 1 ? level + grown : level * grown
    const s = seasonal === 0 ? 0 : season[k]!
    const forecast = seasonal === 0 ? base : seasonal === 1 ? base + s : base * s
    if (fitted) fitted[t] = forecast
    let error = y - forecast
    if (relative) {
      error /= forecast
      product *= Math.abs(forecast)
      if (product > 1e100 || product < 1e-100) {
        logs += Math.log(product)
        product = 1
      }
    }
    squares += error * error
    const adjusted = seasonal === 0 ? y : seasonal === 1 ? y - s : y / s
    const next = base + alpha * (adjusted - base)
    if (trend === 1) slope = grown + betaOverAlpha * (next - level - grown)
    else if (trend === 2) slope = grown + betaOverAlpha * (next / level - grown)
    level = next
    if (seasonal > 0) {
      season[k] = s + gamma * ((seasonal === 1 ? y - base : y / base) - s)
      if (++k === period) k = 0
    }
  }
  run.level = level
  run.slope = slope
  run.squares = squares
  run.logForecasts = logs + Math.log(product)
}

/** Point forecasts from the states after `length` observations. */
export function etsProject(
  form: EtsForm,
  phi: number,
  run: EtsRun,
  length: number,
  period: number,
  horizon: number,
): Float64Array {
  const mean = new Float64Array(horizon)
  let damping = 0
  for (let h = 0; h < horizon; h++) {
    damping += phi ** (h + 1)
    const base =
      form.trend === 'N'
        ? run.level
        : form.trend === 'A'
          ? run.level + damping * run.slope
          : run.level * run.slope ** damping
    const s = run.season[(length + h) % period]!
    mean[h] = form.season === 'N' ? base : form.season === 'A' ? base + s : base * s
  }
  return mean
}
