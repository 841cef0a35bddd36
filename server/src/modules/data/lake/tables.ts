import type { ColumnType } from 'kysely'
import type { Level, Suite } from '#modules/trust/keys/index.ts'
import type { LakeColumn, LakeFile } from './version.ts'

export type LakeTables = {
  'lake.version': {
    dataset: string
    number: number
    path: string
    rows: number
    bytes: number
    sha256: string
    columns: ColumnType<LakeColumn[], string, never>
    files: ColumnType<LakeFile[], string, never>
    run: string
    published_at: ColumnType<Date, Date, never>
    suite: Suite | null
  }
  'lake.dataset_level': { dataset: string; level: Level }
  'lake.current': { dataset: string; number: number }
}
