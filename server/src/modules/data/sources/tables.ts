import type { ColumnType, Generated } from 'kysely'
import type { LandedFile } from '#modules/data/ingest/index.ts'
import type { Cursor } from './cursor.ts'
import type { ForeignRecord } from './harvest/foreign-record.ts'
import type { FetchStatus } from './schema.ts'
import type { SchemaChange, Shape } from './schema-difference.ts'
import type { Settings } from './settings.ts'

type Json<T> = ColumnType<T, string, string>
type MaybeJson<T> = ColumnType<T | null, string | null | undefined, string | null>
type Counter = ColumnType<number, number | undefined, number>

/** A haul that waits for a person: what to deliver, and where the cursor then stands. */
export type Held = {
  files: LandedFile[]
  records: number
  shape: Shape
  cursor: Cursor | null
  changes: SchemaChange[]
}

export type Problem = { code: string; message: string; details: Record<string, unknown> }

export type SourcesTables = {
  'sources.connection': {
    source: string
    kind: Settings['kind']
    settings: Json<Settings>
    sealed: string | null
    cron: string | null
    zone: string
    paused: boolean
    per_minute: number | null
    attempts: number
    deletion_limit: number
    cursor: MaybeJson<Cursor>
    shape: MaybeJson<Shape>
    /** By role, the content of the files delivered last: the same again says nothing new. */
    last_files: Json<Partial<Record<string, string>>>
    next_at: Date | null
    changed_by: string
    changed_at: Date
  }
  'sources.fetch': {
    id: string
    source: string
    status: FetchStatus
    started_by: string
    attempt: Counter
    failures: Counter
    beat_at: ColumnType<Date | null, never, unknown>
    not_before: Date | null
    records: Counter
    repeated: Counter
    skipped: Counter
    requests: Counter
    error: MaybeJson<Problem>
    held: MaybeJson<Held>
    decided_by: string | null
    decided_at: Date | null
    created_at: Date
    started_at: Date | null
    finished_at: Date | null
  }
  'sources.fetch_log': {
    fetch: string
    id: ColumnType<number, never, never>
    at: Date
    level: string
    message: string
    details: Json<Record<string, unknown>>
  }
  'sources.delivery': {
    run: string
    n: ColumnType<number, never, never>
    fetch: string
    source: string
    records: number
    cursor_before: MaybeJson<Cursor>
    at: Date
    settled: ColumnType<boolean, boolean | undefined, boolean>
  }
  'sources.taken_file': {
    source: string
    sha256: string
    name: string
    bytes: number
    modified_ms: number
    at: Date
  }
  'sources.foreign_catalogue': {
    code: string
    dataset: string
    source: string
    /** The version of the dataset its entries were last taken from. */
    synced_version: Counter
  }
  'sources.foreign_entry': {
    id: Generated<string>
    catalogue: string
    identity: string
    harvested: Json<ForeignRecord>
    digest: string
    title: string
    state: 'present' | 'retired'
    dataset: string | null
    first_seen: Date
    changed_at: Date
    retired_at: Date | null
  }
  'sources.allowed_address': {
    range: string
    /** 0 for every port. */
    port: number
    note: string
    added_by: string
    added_at: Date
  }
}
