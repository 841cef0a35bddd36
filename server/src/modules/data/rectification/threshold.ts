/** What a threshold looks at: the score of a dataset, of a dimension of GB/T 36344, of a rule, or its freshness. */
export const THRESHOLD_SCOPES = ['dataset', 'dimension', 'rule', 'freshness'] as const
export type ThresholdScope = (typeof THRESHOLD_SCOPES)[number]

/** `dataset` and `key` (a dimension, the id of a rule) may be `*`: all of them. The minimum is a score from 0 to 100. */
export type Threshold = {
  id: string
  dataset: string
  scope: ThresholdScope
  key: string
  minimum: number
  enabled: boolean
}

export const ANY = '*'

/**
 * The threshold that counts for one subject: that of the dataset before that of all, and within it that of the name
 * before that of all names. A disabled one that is more specific switches the general one off.
 */
export function thresholdFor(
  thresholds: readonly Threshold[],
  subject: { dataset: string; scope: ThresholdScope; key: string },
): Threshold | undefined {
  const rank = ({ dataset, key }: Threshold): number => (dataset === ANY ? 0 : 2) + (key === ANY ? 0 : 1)
  const [found] = thresholds
    .filter(
      ({ dataset, scope, key }) =>
        scope === subject.scope &&
        (dataset === subject.dataset || dataset === ANY) &&
        (key === subject.key || key === ANY),
    )
    .toSorted((a, b) => rank(b) - rank(a))
  return found?.enabled ? found : undefined
}
