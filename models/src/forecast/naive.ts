import type { Method } from './method.ts'

/** The last value of the same season, repeated; the last value where there is no season. */
export const seasonalNaive: Method = {
  name: 'seasonal naive',
  fit: (_values, period) => ({
    model: period > 1 ? `seasonal naive (${period})` : 'naive',
    project(history, horizon) {
      const back = history.length >= period ? period : 1
      return Float64Array.from({ length: horizon }, (_, h) => history[history.length - back + (h % back)]!)
    },
  }),
}
