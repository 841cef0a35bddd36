import type { Rule } from './rule.ts'

/** What a check was given besides the rows themselves. */
export type Given = {
  references?: Readonly<Record<string, string>>
  /** The version before, to compare with. */
  baseline?: string
  history?: readonly number[]
  files?: readonly object[]
}

/** Whether a rule can be judged with what is at hand. The others wait for the check of the published version. */
export function canJudge(rule: Rule, given: Given): boolean {
  switch (rule.kind) {
    case 'foreign-key':
    case 'reconcile':
      return given.references?.[rule.dataset] !== undefined
    case 'revision':
    case 'distribution-drift':
      return given.baseline !== undefined
    case 'row-count-drift':
      return (given.history?.length ?? 0) > 0
    case 'file':
      return given.files !== undefined
    default:
      return true
  }
}

const WHOLE_VERSION: ReadonlySet<Rule['kind']> = new Set([
  ...(['unique', 'monotone', 'continuity', 'outlier', 'spike', 'missing-members', 'sum-of-parts'] as const),
  ...(['foreign-key', 'reconcile', 'revision', 'row-count-drift', 'distribution-drift'] as const),
])

/**
 * Rules that are judged over a published version. A delivery may be a part of it, so what compares rows with rows is
 * judged again over the whole; what single values promise was settled when they came in.
 */
export function isVersionRule(rule: Rule): boolean {
  return WHOLE_VERSION.has(rule.kind)
}

/** The other datasets that the rules look into. */
export function datasetsOf(rules: readonly Rule[]): string[] {
  return [...new Set(rules.flatMap((rule) => ('dataset' in rule ? [rule.dataset] : [])))]
}
