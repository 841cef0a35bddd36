import type { ColumnType } from 'kysely'
import type { Comparison } from '#modules/data/quality/index.ts'

export const VERSION_STATES = ['proposed', 'published', 'rejected'] as const
export type VersionState = (typeof VERSION_STATES)[number]

export type ContractsTables = {
  'contracts.version': {
    id: string
    dataset: string
    number: number
    version: string
    contract: string
    files: ColumnType<Record<string, string>, string, string>
    /** SHA-256 of the contract it was compared with. */
    base: string
    state: VersionState
    comparison: ColumnType<Comparison, string, string>
    loosens: boolean
    note: string | null
    author: string
    author_name: string
    created_at: Date
    decided_by: string | null
    decided_by_name: string | null
    decided_at: Date | null
    decision_note: string | null
  }
}
