import type { ColumnType } from 'kysely'
import type { Bilingual } from '#modules/insight/indicators/index.ts'
import type { Alert, Member } from './alert.ts'
import type { AlertRule } from './rule.ts'

type Json<T> = ColumnType<T, string, string>
type Instant = ColumnType<Date, Date, Date>

export type AlertTables = {
  'alerts.rule': {
    code: string
    version: number
    indicator: string
    spec: Json<AlertRule>
    updated_at: Instant
  }
  'alerts.alert': {
    id: string
    rule: string
    rule_version: number
    indicator: string
    severity: Alert['severity']
    department: string
    group_code: string
    region: string
    title: Json<Bilingual>
    summary: Json<Bilingual>
    state: Alert['state']
    period: string
    opened_at: Instant
    normal_at: Instant | null
    closed_at: Instant | null
    case_id: string
  }
  'alerts.member': Member
}
