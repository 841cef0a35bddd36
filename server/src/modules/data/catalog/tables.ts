import type { ColumnType, Generated } from 'kysely'
import type { Entry, EntryState } from './entry.ts'

export type EntryVersionState = 'draft' | 'reviewed' | 'published' | 'returned' | 'superseded' | 'retired'

export type CatalogTables = {
  'catalog.dataset': {
    code: string
    title_zh: string
    title_en: string
    summary_zh: string
    summary_en: string
    department: string
    level: Entry['level']
    theme: string
    classification: Entry['classification']
    personal: boolean
    sharing: Entry['sharing']
    sharing_reason: string | null
    update_cycle: Entry['updateCycle']
    synthetic: boolean
    licence: string
    origin: string
    contract: string
    contract_files: ColumnType<Record<string, string>, string, string>
    category: string | null
    sequence: number | null
    provider_code: string | null
    format: Entry['format']
    sharing_manner: Entry['sharingManner']
    opening: Entry['opening']
    opening_condition: string | null
    keywords: string[]
    related: string[]
    state: EntryState
    version: number
    completeness: number
    missing: string[]
    issued_at: Date | null
    successor: string | null
    retired_reason: string | null
    created_at: ColumnType<Date, Date, never>
    updated_at: Date
  }
  'catalog.entry_version': {
    dataset: string
    number: number
    state: EntryVersionState
    entry: ColumnType<Entry, string, string>
    note: string | null
    author: string
    author_name: string
    decided_by: string | null
    decided_by_name: string | null
    decision_note: string | null
    created_at: Date
    decided_at: Date | null
  }
  'catalog.search_document': SearchDocumentTable
  'catalog.word': { word: string; deletes: string[] }
  'catalog.follower': { dataset: string; person: string; since: Date; seen_at: Date }
  'catalog.note': {
    id: string
    dataset: string
    kind: 'comment' | 'issue'
    text: string
    author: string
    author_name: string
    organisation: string | null
    created_at: Date
    resolved_at: Date | null
    resolved_by_name: string | null
    answer: string | null
  }
  'catalog.use_count': { dataset: string; day: string; kind: string; uses: number }
}

type SearchDocumentTable = {
  id: Generated<number>
  dataset: string
  born: Generated<string>
  died: string | null
  died_at: Date | null
  words: ColumnType<string, unknown, unknown>
  popularity: number
  state: EntryState
  title: string
  department: string
  class: string
  level: string
  theme: string
  sharing: string
  opening: string
  classification: string
  format: string
  quality: string
  synthetic: boolean
  update_cycle: string
  due_at: Date | null
  updated_at: Date
}
