import type { Alert } from './alert.ts'

/** What an alert's events carry. */
export function eventOf({ id, rule, indicator, severity, region, department, state }: Alert) {
  return { id, rule, indicator, severity, region, department, state }
}
