import type { ColumnType } from 'kysely'
import type { DatasetInput } from './schema.ts'

export type CatalogTables = {
  'catalog.dataset': {
    code: string
    title_zh: string
    title_en: string
    summary_zh: string
    summary_en: string
    department: string
    level: DatasetInput['level']
    theme: string
    classification: DatasetInput['classification']
    personal: boolean
    sharing: DatasetInput['sharing']
    sharing_reason: string | null
    update_cycle: DatasetInput['updateCycle']
    synthetic: boolean
    licence: string
    origin: string
    contract: string
    contract_files: ColumnType<Record<string, string>, string, string>
    search: ColumnType<string, unknown, unknown>
    created_at: ColumnType<Date, Date, never>
    updated_at: Date
  }
}
