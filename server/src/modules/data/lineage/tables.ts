import type { ColumnType } from 'kysely'

export type LineageTables = {
  'lineage.node': {
    kind: string
    id: string
    title_zh: string
    title_en: string
    link: string | null
    at: Date
  }
  'lineage.reads': {
    kind: string
    id: string
    read_kind: string
    read_id: string
    detail: ColumnType<Record<string, unknown>, string, string>
  }
  'lineage.column_use': {
    dataset: string
    name: string
    title_zh: string
    title_en: string
    element: string | null
    code_list: string | null
  }
}
