import type { ColumnType } from 'kysely'
import type { LakeColumn } from '#modules/data/lake/index.ts'
import type { Plan } from './protect/plan.ts'
import type { Assessment } from './schema.ts'

type Json<T> = ColumnType<T, string, string>

export type OpeningTables = {
  'opening.opening': {
    dataset: string
    opened_at: Date
    opened_by: string
    plan: Json<Partial<Plan>>
    withdrawn_at: Date | null
    withdrawn_reason: string | null
    withdrawn_by_name: string | null
  }
  'opening.release': {
    dataset: string
    version: number
    released_at: ColumnType<Date, Date, never>
    assessment: Json<Assessment>
    file: string | null
    rows: number | null
    bytes: number | null
    sha256: string | null
    columns: Json<LakeColumn[]> | null
  }
  'opening.withheld': { dataset: string; version: number; at: Date; assessment: Json<Assessment> }
  'opening.proposal': {
    id: string
    dataset: string
    version: number
    plan: Json<Plan>
    assessment: Json<Assessment>
    state: 'proposed' | 'approved' | 'rejected'
    note: string
    proposed_by: string
    proposed_by_name: string
    proposed_at: Date
    decided_by: string | null
    decided_by_name: string | null
    decided_at: Date | null
    decision_note: string | null
  }
  'opening.public_case': {
    number: string
    case_id: string
    kind: 'request' | 'feedback'
    receipt: string
    created_at: Date
  }
}
