import type { AlertRule } from './rule.ts'

/** Rules of the demonstration province. */
export const demoRules: readonly AlertRule[] = []
