import type { Fit, Method, Seasons } from './method.ts'
import { isSeasonal } from './period.ts'
import { stl, type Decomposition } from './stl.ts'

/** What a transform makes of a history, and the way back for forecasts that follow it. */
type Transformed = { values: Float64Array; back: (forecast: Float64Array) => Float64Array }

/** Decided once on the values a model is estimated from (undefined: does not apply), then used on every history. */
export type Transform = (
  values: Float64Array,
  seasons: Seasons,
) => ((history: Float64Array) => Transformed) | undefined

const same = (v: Float64Array): Float64Array => v

/** Natural logarithms, for positive series. */
export const logarithms: Transform = (values) => {
  if (!values.every((v) => v > 0)) return undefined
  return (history) => ({ values: history.map(Math.log), back: (f) => f.map(Math.exp) })
}

/** A remainder this many robust standard deviations out is taken for an outlier. */
const OUTLIER = 5
/** Decomposition tells outliers from season only with several seasons of enough points. */
const SEASONS_FOR_OUTLIERS = 4
const SHORTEST_FOR_OUTLIERS = 7

/** What outlier removal made of a history: several methods ask for the same one. */
const cleanedHistories = new WeakMap<Float64Array, { period: number; cleaned: Float64Array }>()

/** Trend plus season in place of outliers of a robust decomposition (on logarithms for positive series). */
export const withoutOutliers: Transform = (values, { short }) => {
  if (short < SHORTEST_FOR_OUTLIERS || values.length < SEASONS_FOR_OUTLIERS * short)
    return (history) => ({ values: history, back: same })
  return (history) => {
    const remembered = cleanedHistories.get(history)
    const cleaned = remembered?.period === short ? remembered.cleaned : clean(history, short)
    cleanedHistories.set(history, { period: short, cleaned })
    return { values: cleaned, back: same }
  }
}

function clean(history: Float64Array, period: number): Float64Array {
  const positive = history.every((v) => v > 0)
  const y = positive ? history.map(Math.log) : history
  const { trend, seasonal, remainder } = stl(y, period, { seasonWindow: Infinity, robustRounds: 3 })
  const sizes = remainder.map(Math.abs).sort()
  const limit = OUTLIER * 1.4826 * sizes[sizes.length >> 1]!
  return history.map((v, t) => {
    if (Math.abs(remainder[t]!) <= limit) return v
    const expected = trend[t]! + seasonal[t]!
    return positive ? Math.exp(expected) : expected
  })
}

/** The season of the long period taken out by decomposition and its last shape put back. */
export function deseasonalised(seasonWindow: number): Transform {
  return (values, { long }) => {
    if (values.length < 2 * long + 2 || !isSeasonal(values, long)) return undefined
    return (history) => {
      const { seasonal }: Decomposition = stl(history, long, { seasonWindow })
      const from = history.length - long
      return {
        values: history.map((v, t) => v - seasonal[t]!),
        back: (f) => f.map((v, h) => v + seasonal[from + (h % long)]!),
      }
    }
  }
}

/** A method applied to transformed values, the transforms in the order given. */
export function through(
  name: string,
  transforms: readonly Transform[],
  method: Method,
  seasonsLeft: (seasons: Seasons) => Seasons = (s) => s,
): Method {
  function fitWith(
    values: Float64Array,
    seasons: Seasons,
    fitInner: (inner: Float64Array) => Fit | undefined,
  ): Fit | undefined {
    const steps: ((history: Float64Array) => Transformed)[] = []
    let inner = values
    for (const transform of transforms) {
      const step = transform(inner, seasons)
      if (!step) return undefined
      steps.push(step)
      inner = step(inner).values
    }
    const fit = fitInner(inner)
    return (
      fit && {
        model: fit.model.replace(method.name, name),
        project(history, horizon) {
          const done: Transformed[] = []
          for (const step of steps) done.push(step(done.at(-1)?.values ?? history))
          const future = fit.project(done.at(-1)?.values ?? history, horizon)
          return done.reduceRight((f, { back }) => back(f), future)
        },
        again: (longer) => fitWith(longer, seasons, (v) => (fit.again ?? fitAfresh(seasons))(v)),
      }
    )
  }
  const fitAfresh =
    (seasons: Seasons) =>
    (inner: Float64Array): Fit | undefined =>
      method.fit(inner, seasonsLeft(seasons))
  return { name, fit: (values, seasons) => fitWith(values, seasons, fitAfresh(seasons)) }
}
