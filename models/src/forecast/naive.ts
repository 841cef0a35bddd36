import type { Method } from './method.ts'

/** The last value of the same season, repeated; the last value where there is no season. */
export const seasonalNaive: Method = {
  name: 'seasonal naive',
  fit: (_values, { short, long }) => ({
    model: long > 1 ? `seasonal naive [${long}]` : 'naive',
    project(history, horizon) {
      const back = [long, short].find((m) => history.length >= m) ?? 1
      return Float64Array.from({ length: horizon }, (_, h) => history[history.length - back + (h % back)]!)
    },
  }),
}

/** Seasons the median is taken over, and seasons a series must have for its level to be trusted to stay. */
const MEDIAN_OVER = 13
const MEDIAN_NEEDS = 26

/** The median of the same season over the last thirteen: for long series around a steady level with many shocks. */
export const seasonalMedian: Method = {
  name: 'seasonal median',
  // The others smooth or regress on the latest values and so err together; the one that does not counts twice.
  prior: 2,
  fit(values, { short }) {
    if (short < 2 || values.length < MEDIAN_NEEDS * short) return undefined
    return {
      model: `seasonal median [${short}]`,
      project(history, horizon) {
        const cycle = Float64Array.from({ length: short }, (_, k) => {
          const same: number[] = []
          for (let t = history.length - short + k; t >= 0 && same.length < MEDIAN_OVER; t -= short)
            same.push(history[t]!)
          same.sort((a, b) => a - b)
          return same[same.length >> 1]!
        })
        return Float64Array.from({ length: horizon }, (_, h) => cycle[h % short]!)
      },
    }
  },
}
