import type { CodeEntryContent, CrosswalkContent, ElementContent } from './content.ts'
import { csvCell, parseCsv } from './csv-text.ts'
import { errors } from './errors.ts'
import type { z } from 'zod'

type Row = Record<string, string>
type CodeEntry = z.infer<typeof CodeEntryContent>

const ELEMENT_COLUMNS = [
  ...['id', 'name_zh', 'name_en', 'definition', 'type', 'classification', 'labels', 'standard', 'unit'],
  ...['length_min', 'length_max', 'pattern', 'range_min', 'range_max', 'code_list', 'check', 'recognisable'],
  ...['object_class', 'property', 'representation', 'relations', 'submitter', 'remark'],
] as const
const ENTRY_COLUMNS = ['code', 'name_zh', 'name_en', 'words', 'parent', 'from', 'to'] as const
const CROSSWALK_COLUMNS = ['from', 'to', 'relation', 'note_zh', 'note_en'] as const

/** Several words in one cell. */
const SEPARATOR = '|'

export function elementsToCsv(elements: readonly ElementContent[]): string {
  return toCsv(
    ELEMENT_COLUMNS,
    elements.map((element) => ({
      ...element,
      name_zh: element.name.zh,
      name_en: element.name.en,
      labels: element.labels.join(SEPARATOR),
      length_min: element.length?.min,
      length_max: element.length?.max,
      range_min: element.range?.min,
      range_max: element.range?.max,
      code_list: element.codeList,
      object_class: element.objectClass,
      relations: element.relations?.map((one) => `${one.kind}:${one.element}`).join(SEPARATOR),
    })),
  )
}

export function entriesToCsv(entries: readonly CodeEntry[]): string {
  const rows = entries.map((entry) => ({
    ...entry,
    name_zh: entry.name.zh,
    name_en: entry.name.en,
    words: entry.words?.join(SEPARATOR),
  }))
  return toCsv(ENTRY_COLUMNS, rows)
}

export function crosswalkToCsv({ rows }: CrosswalkContent): string {
  const plain = rows.map((row) => ({ ...row, note_zh: row.note?.zh, note_en: row.note?.en }))
  return toCsv(CROSSWALK_COLUMNS, plain)
}

/** Contents of elements as the register takes them; what is wrong with one is told when it is proposed. */
export function elementsFromCsv(text: string): Record<string, unknown>[] {
  return readRows(text, ['id', 'name_zh', 'definition', 'type', 'classification']).map((row) =>
    without({
      ...pick(row, ['id', 'definition', 'type', 'classification', 'standard', 'unit', 'pattern', 'check']),
      ...pick(row, ['property', 'representation', 'submitter', 'remark']),
      name: { zh: row['name_zh'], en: row['name_en'] || row['name_zh'] },
      labels: listOf(row['labels']),
      length: bounds(row['length_min'], row['length_max']),
      range: bounds(row['range_min'], row['range_max']),
      codeList: row['code_list'],
      recognisable: row['recognisable'] === 'true' ? true : undefined,
      objectClass: row['object_class'],
      relations: relationsOf(row['relations']),
    }),
  )
}

export function entriesFromCsv(text: string): Record<string, unknown>[] {
  return readRows(text, ['code', 'name_zh']).map((row) =>
    without({
      ...pick(row, ['code', 'parent', 'from', 'to']),
      name: { zh: row['name_zh'], en: row['name_en'] || row['name_zh'] },
      words: row['words'] ? listOf(row['words']) : undefined,
    }),
  )
}

export function crosswalkRowsFromCsv(text: string): Record<string, unknown>[] {
  return readRows(text, ['from', 'to', 'relation']).map((row) =>
    without({
      ...pick(row, ['from', 'to', 'relation']),
      note: row['note_zh'] ? { zh: row['note_zh'], en: row['note_en'] || row['note_zh'] } : undefined,
    }),
  )
}

function toCsv(columns: readonly string[], rows: readonly Record<string, unknown>[]): string {
  const lines = rows.map((row) => columns.map((name) => csvCell(row[name] as string | undefined)).join(','))
  return `\uFEFF${[columns.join(','), ...lines].join('\r\n')}\r\n`
}

function readRows(text: string, required: readonly string[]): Row[] {
  const [header, ...rows] = parseCsv(text)
  const names = header?.cells.map((cell) => cell.trim()) ?? []
  const missing = required.filter((name) => !names.includes(name))
  if (missing.length > 0) throw errors.importUnreadable({ line: 1, missing })
  return rows.map(({ line, cells }) => {
    if (cells.length > names.length) throw errors.importUnreadable({ line, cells: cells.length })
    return Object.fromEntries(
      names.map((name, at) => [name, (cells[at] ?? '').trim().replace(/^'(?=[=+\-@])/, '')]),
    )
  })
}

function pick(row: Row, names: readonly string[]): Row {
  return Object.fromEntries(names.map((name) => [name, row[name] ?? '']))
}

/** Empty cells say nothing about a field. */
function without(content: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(content).filter(([, value]) => value !== '' && value !== undefined),
  )
}

function listOf(cell: string | undefined): string[] {
  return (cell ?? '').split(SEPARATOR).flatMap((word) => (word.trim() === '' ? [] : [word.trim()]))
}

function bounds(min: string | undefined, max: string | undefined) {
  const found = without({ min: min ? Number(min) : undefined, max: max ? Number(max) : undefined })
  return Object.keys(found).length === 0 ? undefined : found
}

function relationsOf(cell: string | undefined) {
  const relations = listOf(cell).map((one) => {
    const [kind, element] = one.split(':')
    return { kind, element }
  })
  return relations.length === 0 ? undefined : relations
}
