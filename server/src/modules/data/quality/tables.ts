import type { ColumnType, GeneratedAlways } from 'kysely'
import type { RuleCount } from './count-rules.ts'
import type { ColumnProfile } from './profile-columns.ts'
import type { DimensionScore } from './score.ts'

type Json<T> = ColumnType<T, string, string>

export type QualityTables = {
  'quality.report': {
    seq: GeneratedAlways<number>
    run: string
    dataset: string
    version: number | null
    at: Date
    rows_in: number
    accepted: number
    quarantined: number
    non_data: number
    fault_count: number
    score: ColumnType<string | null, number | null, number | null>
    dimensions: Json<DimensionScore[]>
    rules: Json<RuleCount[]>
    columns: Json<ColumnProfile[]>
  }
  'quality.version_check': {
    seq: GeneratedAlways<number>
    id: string
    run: string
    dataset: string
    version: number
    at: Date
    rules: Json<RuleCount[]>
    fault_count: number
  }
}
