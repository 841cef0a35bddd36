import type { ColumnType } from 'kysely'

export type AuditTables = {
  'audit.entry': {
    seq: number
    at: ColumnType<Date, string, never>
    actor: string
    actor_name: string
    action: string
    object_kind: string
    object_id: string
    purpose: string | null
    details: ColumnType<Record<string, unknown>, string, never>
    previous_hash: string
    hash: string
  }
}
