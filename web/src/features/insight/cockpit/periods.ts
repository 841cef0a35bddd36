import type { Indicator } from './api.ts'

type Spark = Indicator['spark']

/** The periods one can look back to, in order: the newest ones and those before the period looked at. */
export function periodsOf(newest: Spark, shown: Spark): string[] {
  // Periods of one kind sort as texts do.
  return [...new Set([...newest, ...shown].map(({ period }) => period))].sort()
}
