import type { ColumnType } from 'kysely'
import type { TableFormat } from './read/text-table.ts'
import type { FileRole } from './landed-file.ts'
import type { Mapping, MappingProposal, RunStatus, SourceInput } from './schema.ts'

type Json<T> = ColumnType<T, string, string>

export type IngestTables = {
  'ingest.source': {
    code: string
    title_zh: string
    title_en: string
    department: string
    dataset: string
    mode: SourceInput['mode']
    hints: Json<SourceInput['hints']>
    as_of: string | null
    created_at: Date
  }
  'ingest.mapping': {
    source: string
    version: number
    mapping: Json<Mapping>
    approved_by: string
    approved_at: Date
  }
  'ingest.file': { sha256: string; bytes: number; landed_at: Date }
  'ingest.upload': {
    id: string
    owner: string
    source: string
    name: string
    bytes: number
    received: ColumnType<number, number | undefined, number>
    sha256: ColumnType<string | null, string | null | undefined, string>
    created_at: Date
    expires_at: Date
  }
  'ingest.run': {
    id: string
    n: ColumnType<number, never, never>
    source: string
    status: RunStatus
    phase: string
    done: ColumnType<number, number | undefined, number>
    total: ColumnType<number, number | undefined, number>
    attempt: ColumnType<number, number | undefined, number>
    /** When its worker last gave a sign of life, by the database's clock. */
    beat_at: ColumnType<Date | null, never, unknown>
    mapping_version: number | null
    rows_in: number | null
    accepted: number | null
    quarantined: number | null
    non_data: number | null
    faults: number | null
    deleted: number | null
    /** Share of a source's rows that one run may delete; null where no one set a limit. */
    deletion_limit: ColumnType<number | null, number | null | undefined, number | null>
    version: number | null
    error: ColumnType<
      { code: string; message: string; details: Record<string, unknown> } | null,
      string | null,
      string | null
    >
    proposal: ColumnType<MappingProposal | null, string | null, string | null>
    started_by: string
    created_at: Date
    started_at: Date | null
    finished_at: Date | null
  }
  'ingest.run_file': {
    run: string
    position: number
    name: string
    sha256: string
    format: ColumnType<TableFormat | null, string | null, string | null>
    role: ColumnType<FileRole, FileRole | undefined, never>
    is_lines: ColumnType<boolean, boolean | undefined, never>
  }
  'ingest.run_log': {
    run: string
    id: ColumnType<number, never, never>
    at: Date
    level: string
    message: string
    details: Json<Record<string, unknown>>
  }
  'ingest.tombstone': {
    run: string
    n: number
    source: string
    dataset: string
    version: number
    key: Json<Record<string, string | null>>
    file: string | null
    line: number | null
    at: Date
  }
}
