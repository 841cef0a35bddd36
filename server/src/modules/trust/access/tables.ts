import type { ColumnType } from 'kysely'
import type { Policy } from './cedar/policy-set.ts'
import type { PolicyTest } from './policies/policy-test.ts'
import type { PurposeState } from './purposes/purpose.ts'
import type { ColumnFacts } from './world/inputs.ts'

type Json<T> = ColumnType<T, string, string>
type At = ColumnType<Date, Date, Date>

export type AccessTables = {
  'access.policy_version': {
    number: number
    state: 'draft' | 'proposed' | 'approved' | 'returned'
    text: string
    policies: Json<Policy[]>
    tests: Json<PolicyTest[]>
    note: string
    author: string
    author_name: string
    created_at: At
    changed_at: At
    decided_by: string | null
    decided_by_name: string | null
    decided_at: Date | null
    decision_note: string | null
    effective_at: Date | null
  }
  'access.purpose': {
    code: string
    title_zh: string
    title_en: string
    legal_basis: string
    reason: string
    organisation: string
    state: PurposeState
    starts_on: string
    ends_on: string
    requested_by: string
    requested_by_name: string
    requested_at: At
    decided_by: string | null
    decided_by_name: string | null
    decided_at: Date | null
    decision_note: string | null
    revoked_by: string | null
    revoked_by_name: string | null
    revoked_at: Date | null
    revoked_note: string | null
  }
  'access.purpose_dataset': { purpose: string; dataset: string; columns: string[] }
  'access.resource': {
    dataset: string
    title_zh: string
    title_en: string
    owner: string
    level: string
    sharing: string
    columns: Json<ColumnFacts[]>
  }
}
