import { twoSidedNormal } from './normal.ts'

export type MannKendall = {
  /** Pairs that rise less pairs that fall. */
  S: number
  /** Variance of S when there is no trend, corrected for ties. */
  variance: number
  /** Standard score with continuity correction; 0 where nothing can be said. */
  z: number
  /** Two-sided probability of so strong a trend by chance. */
  p: number
  /** Kendall's tau-b, −1 to 1. */
  tau: number
}

type Count = { S: number; variance: number; pairs: number; tiedPairs: number }

/**
 * Whether a series rises or falls throughout, without assuming a shape; independent observations are assumed. Missing
 * values are null and left out. Mann (1945), "Nonparametric tests against trend"; Kendall (1975), Rank Correlation
 * Methods, ch. 4 (ties). Equal to R's `Kendall::MannKendall`.
 */
export function mannKendall(values: readonly (number | null)[]): MannKendall {
  return judge([count(known(values))])
}

/**
 * The same within each season, so that the season itself is no trend: S and variance are sums over seasons.
 * Hirsch, Slack and Smith (1982), "Techniques of trend analysis for monthly water quality data".
 */
export function seasonalMannKendall(values: readonly (number | null)[], period: number): MannKendall {
  return judge(subseries(values, period).map((season) => count(known(season))))
}

/** The values of each place in the season, missing ones kept in their place. */
export function subseries(values: readonly (number | null)[], period: number): (number | null)[][] {
  return Array.from({ length: period }, (_, place) => values.filter((_, t) => t % period === place))
}

function known(values: readonly (number | null)[]): number[] {
  return values.filter((value) => value !== null)
}

function count(values: readonly number[]): Count {
  const n = values.length
  let S = 0
  for (let later = 1; later < n; later++)
    for (let earlier = 0; earlier < later; earlier++) S += Math.sign(values[later]! - values[earlier]!)
  let variance = n * (n - 1) * (2 * n + 5)
  let tiedPairs = 0
  for (const ties of tieSizes(values)) {
    variance -= ties * (ties - 1) * (2 * ties + 5)
    tiedPairs += (ties * (ties - 1)) / 2
  }
  return { S, variance: variance / 18, pairs: (n * (n - 1)) / 2, tiedPairs }
}

function tieSizes(values: readonly number[]): Iterable<number> {
  const sizes = new Map<number, number>()
  for (const value of values) sizes.set(value, (sizes.get(value) ?? 0) + 1)
  return sizes.values()
}

function judge(counts: readonly Count[]): MannKendall {
  const total = (part: keyof Count): number => counts.reduce((sum, each) => sum + each[part], 0)
  const S = total('S')
  const variance = total('variance')
  const z = variance > 0 ? (S - Math.sign(S)) / Math.sqrt(variance) : 0
  const scale = Math.sqrt(total('pairs') * (total('pairs') - total('tiedPairs')))
  return { S, variance, z, p: twoSidedNormal(z), tau: scale > 0 ? S / scale : 0 }
}
