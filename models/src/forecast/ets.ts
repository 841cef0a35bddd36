import { etsFilter, etsName, etsProject, type EtsForm, type EtsRun } from './ets-filter.ts'
import { etsProblem, fitEtsForm, type EtsFit } from './ets-fit.ts'
import type { Fit, Method } from './method.ts'

/** Seasonal states are estimated one by one, so a longer period than this is left to decomposition. */
const LONGEST_PERIOD = 24

/** The forms worth trying: multiplicative trends explode too easily, additive error with multiplicative season is unstable. */
function candidates(values: Float64Array, period: number): EtsForm[] {
  const positive = values.every((v) => v > 0)
  const seasonal = period > 1 && period <= LONGEST_PERIOD && values.length >= 2 * period + 2
  const forms: EtsForm[] = []
  for (const season of seasonal
    ? positive
      ? (['N', 'A', 'M'] as const)
      : (['N', 'A'] as const)
    : (['N'] as const))
    for (const error of positive ? (['A', 'M'] as const) : (['A'] as const)) {
      if (season === 'M' && error === 'A') continue
      forms.push({ error, trend: 'N', damped: false, season })
      forms.push({ error, trend: 'A', damped: false, season })
      forms.push({ error, trend: 'A', damped: true, season })
    }
  return forms
}

/**
 * Chooses the form by the corrected Akaike criterion: every form is fitted with the starting season of the classical
 * decomposition, then the best is fitted once more with all starting states free.
 * Hyndman, Koehler, Snyder and Grose (2002), "A state space framework for automatic forecasting using exponential smoothing methods".
 */
export function selectEts(values: Float64Array, period: number): EtsFit {
  const problem = etsProblem(values, period)
  let best: EtsFit | undefined
  for (const form of candidates(values, period)) {
    const fit = fitEtsForm(problem, form, { states: false, iterations: 25 })
    if (!best || fit.aicc < best.aicc) best = fit
  }
  const chosen = best!
  if (chosen.form.season === 'N') return chosen
  return fitEtsForm(problem, chosen.form, { states: true, iterations: 40, from: chosen.at })
}

/** Exponential smoothing with the form chosen by AICc. */
export const ets: Method = {
  name: 'ETS',
  fit(values, period): Fit | undefined {
    if (values.length < 4) return undefined
    const { form, parameters } = selectEts(values, period)
    return {
      model: etsName(form),
      project(history, horizon) {
        const run: EtsRun = {
          level: 0,
          slope: 0,
          season: new Float64Array(period),
          squares: 0,
          logForecasts: 0,
        }
        etsFilter(form, parameters, history, period, run)
        return etsProject(form, parameters.phi, run, history.length, period, horizon)
      },
    }
  },
}
