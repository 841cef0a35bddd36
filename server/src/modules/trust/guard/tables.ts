import type { ColumnType, Generated } from 'kysely'

type Fixed<T> = ColumnType<T, T, never>

export type GuardTables = {
  /** What looked like an attack, one row a minute for the same from the same place. */
  'guard.refusal': {
    id: Generated<number>
    minute: Fixed<Date>
    last_at: Date
    times: Generated<number>
    operation: string
    field: string
    family: string
    mode: 'block' | 'report'
    score: number
    rules: string[]
    excerpt: string
    actor: string
    actor_name: string
    address: string
  }
  /** Where an administrator lets through for a time what would be refused. */
  'guard.relaxation': {
    id: Generated<number>
    operation: string
    field: string | null
    reason: string
    made_by: string
    made_by_name: string
    made_at: Fixed<Date>
    until: Date
  }
}
