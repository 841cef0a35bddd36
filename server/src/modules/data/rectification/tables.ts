import type { ColumnType } from 'kysely'
import type { Evidence, RectificationState } from './breach.ts'
import type { ThresholdScope } from './threshold.ts'

type Json<T> = ColumnType<T, string, string>
type Figure = ColumnType<string, number, number>
type Bilingual = { zh: string; en: string }

export type DimensionStanding = { dimension: string; checked: number; failed: number; score: number | null }

export type RectificationTables = {
  'rectification.policy': {
    one: boolean
    acceptance_days: number
    closing_days: number
    reopen_days: number
  }
  'rectification.threshold': {
    id: string
    dataset: string
    scope: ThresholdScope
    key: string
    minimum: Figure
    enabled: boolean
    updated_at: Date
  }
  'rectification.rectification': {
    id: string
    dataset: string
    department: string
    run: string | null
    version: number | null
    state: RectificationState
    case_id: string
    round: number
    sent_back: number
    opened_at: Date
    closed_at: Date | null
  }
  'rectification.breach': {
    rectification: string
    dataset: string
    subject: string
    name: string | null
    dimension: string | null
    minimum: Figure
    first: Json<Evidence>
    latest: Json<Evidence>
    mended: boolean
    open: boolean
  }
  'rectification.watched': {
    dataset: string
    department: string
    title: Json<Bilingual>
    synthetic: boolean
    run: string | null
    version: number | null
    judged_at: Date
    score: ColumnType<string | null, number | null, number | null>
    dimensions: Json<DimensionStanding[]>
    fault_count: number
    arrived_at: Date | null
    due_at: Date | null
    late: boolean
  }
  'rectification.depends': { dataset: string; on_dataset: string }
  'rectification.daily': {
    day: ColumnType<string, string, string>
    department: string
    datasets: number
    score: ColumnType<string | null, number | null, number | null>
  }
}
