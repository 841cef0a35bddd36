import type { ColumnType, Generated } from 'kysely'
import type { TaskKind, Verdict } from './review-schema.ts'
import type { LinkageSettings, LinkageSummary, RunStatus } from './schema.ts'

type Json<T> = ColumnType<T, string, string>

export type LinkageTables = {
  'linkage.project': {
    code: string
    title_zh: string
    title_en: string
    department: string
    synthetic: boolean
    settings_version: number
    next_entity: Generated<number>
    created_by: string
    created_at: Date
  }
  'linkage.settings': {
    project: string
    version: number
    settings: Json<LinkageSettings>
    saved_by: string
    saved_at: Date
  }
  'linkage.run': {
    id: string
    number: Generated<number>
    project: string
    settings_version: number
    status: RunStatus
    phase: string
    done: Generated<number>
    total: Generated<number>
    attempt: Generated<number>
    /** When its worker last gave a sign of life, by the database's clock. */
    beat_at: ColumnType<Date | null, never, unknown>
    versions: ColumnType<Record<string, number>, string | undefined, string>
    /** The newest decision the run kept to. */
    decisions_until: Generated<number>
    summary: ColumnType<LinkageSummary | null, never, string>
    error: ColumnType<{ code: string; message: string } | null, never, string>
    started_by: string
    created_at: Date
    started_at: Date | null
    finished_at: Date | null
  }
  'linkage.task': {
    id: Generated<number>
    project: string
    run: string
    kind: TaskKind
    stratum: string | null
    reason: string | null
    left_key: string
    right_key: string
    left_dataset: string
    right_dataset: string
    left_row: number
    right_row: number
    left_entity: number
    right_entity: number
    weight: number
    levels: string
    usefulness: number
    state: 'open' | 'decided'
    claimed_by: string | null
    claimed_name: string | null
    claimed_until: Date | null
    skipped_at: Date | null
  }
  'linkage.decision': {
    id: Generated<number>
    project: string
    left_key: string
    right_key: string
    /** `withdrawn` is the counter-decision: the pair is as if nobody had spoken. */
    verdict: Verdict | 'withdrawn'
    kind: 'review' | 'split' | 'join' | 'undo'
    reason: string | null
    task: number | null
    reverses: number | null
    by_id: string
    by_name: string
    at: Date
  }
  'linkage.change': {
    project: string
    run: string
    kind: 'merged' | 'split'
    entity: number
    other: number
    records: number
    at: Date
  }
  'linkage.publication': {
    id: Generated<number>
    project: string
    kind: 'publish' | 'undo'
    run: string
    dataset: string
    version: number
    prior_version: number | null
    prior_publication: number | null
    rows: number
    reason: string | null
    by_name: string
    at: Date
    undone: Generated<boolean>
  }
}
