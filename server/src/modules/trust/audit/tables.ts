import type { ColumnType, GeneratedAlways } from 'kysely'

export type AuditTables = {
  'audit.entry': {
    id: GeneratedAlways<number>
    at: ColumnType<Date, string, never>
    actor: string
    actor_name: string
    action: string
    object_kind: string
    object_id: string
    purpose: string | null
    details: ColumnType<Record<string, unknown>, string, never>
    subjects: string[]
    nonce: string
  }
  /** Entries committed and not yet in the tree. */
  'audit.pending': { entry: number }
  /** The tree: which entry is which leaf. */
  'audit.leaf': { index: number; entry: number; hash: Buffer }
  /** Roots of the perfect subtrees of 2^8, 2^16, … leaves, so that a proof reads few leaves. */
  'audit.subtree': { level: number; index: number; hash: Buffer }
  'audit.checkpoint': { size: number; note: string; at: ColumnType<Date, string | Date, never> }
  'audit.log': {
    origin: string
    tree_hash: 'sha256' | 'sm3'
    verifier: string
    size: number
    /** Levels and hashes of the subtrees the tree is made of. */
    frontier: ColumnType<{ level: number; hash: string }[], string, string>
    witnessed: number
    /** Why the witness refused the log; null while it agrees. */
    alarm: string | null
  }
  'audit.verification': {
    id: string
    started_at: ColumnType<Date, Date, never>
    finished_at: Date | null
    checked: number
    total: number
    result: ColumnType<Record<string, unknown> | null, null, string>
    error: string | null
  }
}
