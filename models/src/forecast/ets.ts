import { etsFilter, etsName, etsProject, type EtsForm, type EtsRun } from './ets-filter.ts'
import { etsProblem, fitEtsForm, type EtsFit } from './ets-fit.ts'
import type { Fit, Method } from './method.ts'

/** Seasonal states are estimated one by one, so a longer period than this is left to decomposition. */
const LONGEST_PERIOD = 24

/** The forms worth trying: multiplicative trends explode too easily, additive error with multiplicative season is unstable. */
function candidates(values: Float64Array, period: number): EtsForm[] {
  const positive = values.every((v) => v > 0)
  const seasonal = period > 1 && period <= LONGEST_PERIOD && values.length >= 2 * period + 2
  const seasons: readonly EtsForm['season'][] = !seasonal ? ['N'] : positive ? ['N', 'A', 'M'] : ['N', 'A']
  const forms: EtsForm[] = []
  for (const season of seasons)
    for (const error of positive ? (['A', 'M'] as const) : (['A'] as const)) {
      if (season === 'M' && error === 'A') continue
      forms.push({ error, trend: 'N', damped: false, season })
      forms.push({ error, trend: 'A', damped: false, season })
      forms.push({ error, trend: 'A', damped: true, season })
    }
  return forms
}

/** Fits of the forms with the starting season of the classical decomposition, best AICc first. */
function fitForms(values: Float64Array, period: number, forms: readonly EtsForm[]): EtsFit[] {
  const problem = etsProblem(values, period)
  const fits = forms.map((form) => fitEtsForm(problem, form, { states: false, iterations: 25 }))
  return fits.sort((a, b) => (a.aicc === b.aicc ? 0 : a.aicc - b.aicc))
}

/**
 * The single best form by the corrected Akaike criterion, with all its starting states estimated.
 * Hyndman, Koehler, Snyder and Grose (2002), "A state space framework for automatic forecasting using exponential smoothing methods".
 */
export function selectEts(values: Float64Array, period: number): EtsFit {
  const best = fitForms(values, period, candidates(values, period))[0]!
  if (best.form.season === 'N') return best
  return fitEtsForm(etsProblem(values, period), best.form, { states: true, iterations: 40, from: best.at })
}

/** Forecasts of one fitted form from the end of any history. */
export function projectEts(
  fit: EtsFit,
  history: Float64Array,
  period: number,
  horizon: number,
): Float64Array {
  const run: EtsRun = { level: 0, slope: 0, season: new Float64Array(period), squares: 0, logForecasts: 0 }
  etsFilter(fit.form, fit.parameters, history, period, run)
  return etsProject(fit.form, fit.parameters.phi, run, history.length, period, horizon)
}

/** Forms with less than this share of the Akaike weight are left out of the mean; of the forms tried again, far fewer. */
const LEAST_WEIGHT = 0.02
const LEAST_CHANCE = 0.001

function akaikeMean(fits: readonly EtsFit[], period: number): Fit {
  const best = fits[0]!
  const raw = fits.map((f) => (f === best ? 1 : Math.exp((best.aicc - f.aicc) / 2)))
  const total = raw.reduce((a, b) => a + b, 0)
  const used = fits.filter((_, i) => raw[i]! >= LEAST_WEIGHT * total)
  const shares = raw.slice(0, used.length)
  const sum = shares.reduce((a, b) => a + b, 0)
  const likely = fits.filter((_, i) => raw[i]! >= LEAST_CHANCE * total)
  return {
    model: etsName(best.form) + (used.length > 1 ? ` and ${used.length - 1} more` : ''),
    project(history, horizon) {
      const mean = new Float64Array(horizon)
      used.forEach((fit, i) => {
        const own = projectEts(fit, history, period, horizon)
        for (let h = 0; h < horizon; h++) mean[h]! += (shares[i]! / sum) * own[h]!
      })
      return mean
    },
    again(values) {
      const names = new Set(likely.map((f) => etsName(f.form)))
      const forms = candidates(values, period)
      const again = forms.filter((form) => names.has(etsName(form)))
      return akaikeMean(fitForms(values, period, again.length > 0 ? again : forms), period)
    },
  }
}

/**
 * All forms averaged by their Akaike weights, steadier than picking one where the series is short.
 * Kolassa (2011), "Combining exponential smoothing forecasts using Akaike weights".
 */
export const ets: Method = {
  name: 'ETS',
  fit: (values, { short }) =>
    values.length < 5 ? undefined : akaikeMean(fitForms(values, short, candidates(values, short)), short),
}
