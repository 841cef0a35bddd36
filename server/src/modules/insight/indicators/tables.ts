import type { ColumnType, Generated } from 'kysely'
import type { Fault } from './sql-fault.ts'
import type { DatasetVersion } from './computation.ts'
import type { Definition } from './definition.ts'
import type { RegionLevel } from './region.ts'

type Json<T> = ColumnType<T, string, string>
type Instant = ColumnType<Date, Date, Date>

export type IndicatorTables = {
  'indicators.region': {
    code: string
    name: string
    name_en: string
    level: RegionLevel
    parent: string | null
    retired: boolean
  }
  'indicators.definition': {
    code: string
    version: number
    spec: Json<Definition>
    created_by: string
    created_at: Instant
  }
  'indicators.indicator': {
    code: string
    version: number
    datasets: string[]
    state: 'waiting' | 'ready' | 'failed'
    fault: Json<Fault> | null
    computation: number | null
  }
  'indicators.computation': {
    id: Generated<number>
    indicator: string
    version: number
    datasets: Json<DatasetVersion[]>
    rows: number
    ignored: number
    changed: number
    at: Instant
  }
  'indicators.point': {
    indicator: string
    region: string
    period: string
    value: number
    computation: number
  }
  'indicators.revision': {
    indicator: string
    region: string
    period: string
    value: number
    computation: number
    replaced_by: number
    at: Instant
  }
}
