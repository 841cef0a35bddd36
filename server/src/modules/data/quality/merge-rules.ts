import type { RuleCount } from './count-rules.ts'

/**
 * The rules of a delivery's check and those of the check of the version it became, as one list. A rule that only warns
 * left its rows in, so the version's figures are the whole truth; what it rejected at the door is gone from the version
 * and is added to what the version still has.
 */
export function mergeRules(delivery: readonly RuleCount[], version: readonly RuleCount[]): RuleCount[] {
  const later = new Map(version.map((rule) => [rule.id, rule]))
  const known = new Set(delivery.map(({ id }) => id))
  return [
    ...delivery.map((rule) => {
      const whole = later.get(rule.id)
      if (!whole) return rule
      if (rule.severity === 'warn') return whole
      return { ...whole, checked: whole.checked + rule.failed, failed: whole.failed + rule.failed }
    }),
    ...version.filter(({ id }) => !known.has(id)),
  ]
}

/** Rules whose faults of the delivery are told anew by the check of the version. */
export function toldAnew(version: readonly RuleCount[]): string[] {
  return version.filter(({ severity }) => severity === 'warn').map(({ id }) => id)
}
