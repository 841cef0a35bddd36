import type { ColumnType } from 'kysely'
import type { Content, Kind } from './content.ts'

type Json<T> = ColumnType<T, string, string>

export type ProposalStatus = 'open' | 'approved' | 'refused' | 'withdrawn'

export type StandardsTables = {
  'standards.version': {
    revision: ColumnType<number, never, never>
    kind: Kind
    code: string
    version: number
    content: Json<Content>
    retired: boolean
    successor: string | null
    valid_from: string
    reason: string
    search: string
    proposed_by: string
    approved_by: string
    approved_at: Date
  }
  'standards.built_in': { single: boolean; digest: string }
  'standards.proposal': {
    id: string
    kind: Kind
    code: string
    after: number
    action: 'put' | 'retire'
    content: ColumnType<Content | null, string | null, string | null>
    successor: string | null
    valid_from: string
    reason: string
    status: ProposalStatus
    proposed_by: string
    proposed_by_name: string
    proposed_at: Date
    decided_by: string | null
    decided_by_name: string | null
    decided_at: Date | null
    note: string | null
    version: number | null
  }
}
