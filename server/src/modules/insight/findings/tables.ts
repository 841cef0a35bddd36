import type { ColumnType } from 'kysely'
import type { Bilingual } from '#modules/insight/indicators/index.ts'
import type { Anomaly, SeriesForecast } from './finding.ts'

type Json<T> = ColumnType<T, string, string>

export type FindingTables = {
  'findings.finding': {
    indicator: string
    region: string
    computation: number
    points: number
    until: string
    forecast: Json<SeriesForecast>
    anomalies: Json<Anomaly[]>
    anomaly: Json<Anomaly> | null
    sentence: Json<Bilingual> | null
    rank: number
    at: ColumnType<Date, Date, Date>
  }
}
