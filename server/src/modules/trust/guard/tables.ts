import type { ColumnType, Generated } from 'kysely'

import type { Act } from './behaviour/act.ts'
import type { DetectorName, DetectorSettings, Severity } from './behaviour/detectors.ts'
import type { WatchState } from './behaviour/watch-acts.ts'

type Json<T> = ColumnType<T, string, string>
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
  /** What the door saw and no detector has looked at yet. */
  'guard.request_act': { id: Generated<number>; act: ColumnType<Act, string, never> }
  'guard.watch_state': { key: string; state: Json<WatchState>; at: Date }
  'guard.watch_place': { one: Generated<boolean>; index: number }
  'guard.detector_settings': {
    detector: DetectorName
    settings: Json<DetectorSettings>
    reason: string
    made_by_name: string
    made_at: Date
  }
  /** Where addresses are; filled by the installation. */
  'guard.address_place': { range: string; region: string; longitude: number; latitude: number }
  'guard.incident': {
    id: Generated<number>
    subject_kind: 'actor' | 'address'
    subject: string
    severity: Severity
    detectors: DetectorName[]
    opened_at: Fixed<Date>
    last_at: Date
    closed_at: Date | null
    closed_by_name: string | null
    outcome: string | null
  }
  'guard.incident_step': {
    id: Generated<number>
    incident: number
    at: Fixed<Date>
    kind: 'signal' | 'blocked' | 'lifted' | 'closed'
    actor_name: string
    details: Json<Record<string, unknown>>
    /** Entries of the audit log that prove it. */
    entries: number[]
  }
  /** Who is kept out until when; never for ever. */
  'guard.ban': {
    id: Generated<number>
    subject_kind: 'actor' | 'address'
    subject: string
    incident: number | null
    reason: string
    made_by_name: string
    made_at: Fixed<Date>
    until: Date
    lifted_at: Date | null
  }
}
