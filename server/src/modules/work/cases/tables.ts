import type { ColumnType, Generated } from 'kysely'
import type { CaseDefinition } from './definition.ts'
import type { FormData } from './form.ts'
import type { HistoryDetails, HistoryKind } from './history.ts'

type Json<T> = ColumnType<T, string, string>

/** `case` is a word of SQL; the table of cases is `case_file`. */
export type CaseTables = {
  'cases.case_type': {
    key: string
    version: number
    prefix: string
    definition: Json<CaseDefinition>
    hash: string
    published_at: Date
    published_by: string
  }
  'cases.number_counter': { prefix: string; year: number; last: number }
  'cases.case_file': {
    id: Generated<string>
    number: string
    type: string
    type_version: number
    state: string
    title_zh: string
    title_en: string
    data: Json<FormData>
    /** The responsible department; `desk` is where the work lies in the present state. */
    department: string
    desk: string
    assignee: string | null
    assignee_name: string | null
    subject_kind: string | null
    subject_id: string | null
    opened_at: Date
    opened_by: string
    opening_key: string | null
    closed_at: Date | null
    /** A cache of clock.ts, for sorting. */
    due_at: Date | null
    version: number
    terms: string[]
  }
  'cases.history_entry': {
    id: Generated<number>
    case_id: string
    kind: HistoryKind
    at: Date
    actor: string
    actor_name: string
    comment: string | null
    details: Json<HistoryDetails>
  }
  /** Clocks that have not stopped: a cache of clock.ts that says when a case needs looking at. */
  'cases.running_clock': {
    case_id: string
    name: string
    next_notice_at: Date | null
    calendar: string
  }
  'cases.attachment': {
    id: Generated<string>
    case_id: string
    name: string
    media_type: string
    bytes: number
    sha256: string
    at: Date
    actor: string
    actor_name: string
  }
}
