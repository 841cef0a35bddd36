import type { Finding } from './api.ts'

/** Whether what happened is good or bad news, by the indicator's direction; `plain` where it has none. */
export function newsOf({
  indicator,
  anomaly,
}: Pick<Finding, 'indicator' | 'anomaly'>): 'good' | 'bad' | 'plain' {
  if (indicator.goodDirection === 'none' || anomaly.value === anomaly.expected) return 'plain'
  return anomaly.value > anomaly.expected === (indicator.goodDirection === 'up') ? 'good' : 'bad'
}
