import type { Condition, RuleInput } from './api.ts'

/** A condition of each kind as it is when just chosen. */
export const blankConditions: Record<Condition['kind'], Condition> = {
  threshold: { kind: 'threshold', direction: 'above', limit: 0 },
  change: { kind: 'change', direction: 'below', over: 1, percent: 10, atLeast: 0 },
  forecast: { kind: 'forecast', direction: 'above', limit: 0, within: 3 },
  anomaly: { kind: 'anomaly', direction: 'either', score: 0.99 },
}

export const blankRule: RuleInput = {
  code: '',
  name: { zh: '', en: '' },
  indicator: '',
  severity: 'yellow',
  condition: blankConditions.threshold,
  scope: { level: 'city', within: '330000' },
  holdsFor: 1,
  endsAfter: 1,
  groupBy: 'province',
  enabled: true,
}

/** The least the server takes; what is missing is named by its message key. */
export function missingOf({ code, name, indicator, clear, condition }: RuleInput): string[] {
  return [
    ...(/^[a-z][a-z0-9-]{1,59}$/.test(code) ? [] : ['code']),
    ...(name.zh.trim() && name.en.trim() ? [] : ['name']),
    ...(indicator ? [] : ['indicator']),
    ...(clear === undefined || isCalm(condition, clear) ? [] : ['clear']),
  ]
}

/** The limit an alert ends at lies on the calm side of the one it begins at. */
export function isCalm(condition: RuleInput['condition'], clear: number): boolean {
  if (condition.kind === 'anomaly') return clear <= condition.score
  const sign = condition.direction === 'above' ? 1 : -1
  const limit = condition.kind === 'change' ? sign * condition.percent : condition.limit
  return sign * clear <= sign * limit
}
