/** A series made whole: `values` ends at the last known value, `ahead` counts the missing ones after it. */
export type Prepared = { values: Float64Array; ahead: number; missing: number }

const known = (v: number | null | undefined): v is number => typeof v === 'number' && Number.isFinite(v)

/**
 * Drops missing values at both ends and fills those inside: with the mean of the same season one period before and after
 * where both are known, on the straight line between neighbours otherwise.
 */
export function prepare(series: readonly (number | null)[], period: number): Prepared {
  let start = 0
  while (start < series.length && !known(series[start])) start++
  let end = series.length
  while (end > start && !known(series[end - 1])) end--
  const values = new Float64Array(end - start)
  let missing = 0
  let before = 0
  for (let t = 0; t < values.length; t++) {
    const v = series[start + t]
    if (known(v)) {
      values[t] = v
      before = t
      continue
    }
    missing++
    const back = period > 1 && t >= period ? values[t - period] : undefined
    const forth = period > 1 ? series[start + t + period] : undefined
    if (back !== undefined && known(forth)) values[t] = back / 2 + forth / 2
    else {
      let after = t + 1
      while (!known(series[start + after])) after++
      const share = (t - before) / (after - before)
      values[t] = values[before]! * (1 - share) + (series[start + after] as number) * share
    }
  }
  return { values, ahead: series.length - end, missing }
}
