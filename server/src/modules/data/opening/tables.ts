import type { ColumnType } from 'kysely'
import type { Assessment } from './schema.ts'

export type OpeningTables = {
  'opening.opening': { dataset: string; opened_at: ColumnType<Date, Date, never>; opened_by: string }
  'opening.release': {
    dataset: string
    version: number
    released_at: ColumnType<Date, Date, never>
    assessment: ColumnType<Assessment, string, never>
  }
}
