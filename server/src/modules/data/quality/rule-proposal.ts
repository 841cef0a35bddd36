import type { ContractEdit } from './edit-contract.ts'
import type { Rule } from './rule.ts'

/**
 * A rule that a version keeps and that its contract does not have. `score` is how sure the data makes it, from 0 to 1;
 * a person decides.
 */
export type RuleProposal = {
  id: string
  column: string
  kind: Rule['kind']
  score: number
  reason: { zh: string; en: string }
  edit: ContractEdit
}
