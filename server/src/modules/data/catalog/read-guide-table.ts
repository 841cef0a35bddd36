import { read, utils } from '@e965/xlsx'
import { stringify } from 'yaml'
import type { Entry } from './entry.ts'
import { errors } from './errors.ts'
import { GUIDE_COLUMNS, GUIDE_TITLES, ITEM_COLUMNS, ITEM_TYPES, type GuideRow } from './guide-table.ts'
import type { ImportReport } from './schema.ts'

/** More rows than this are a province's; they come department by department. */
const MAX_ROWS = 50_000

export type ReadEntry = { row: number; entry: Partial<Entry>; faults: ImportReport['faults'] }

/**
 * Reads the guide's table from XLSX or CSV (UTF-8 or GB18030). A row with an identifier begins an entry, rows without
 * add 信息项 to it. Throws `catalog.badTable` with what is missing.
 */
export function readGuideTable(content: Buffer): ReadEntry[] {
  const rows = readRows(content)
  const entries: (ReadEntry & { items: GuideRow[] })[] = []
  for (const [i, row] of rows.entries()) {
    // Row 1 is the header, as a spreadsheet counts.
    const number = i + 2
    const identifier = row['数据集标识'] ?? ''
    if (identifier !== '') entries.push({ row: number, ...readEntry(row, number), items: [] })
    else if (entries.length === 0) throw errors.badTable({ row: number, missing: '数据集标识' })
    if ((row[ITEM_COLUMNS.name] ?? '') !== '') entries.at(-1)?.items.push(row)
  }
  return entries.map(({ items, entry, ...rest }) => ({
    ...rest,
    entry: items.length > 0 ? { ...entry, contract: contractFrom(String(entry.code), items) } : entry,
  }))
}

function readRows(content: Buffer): GuideRow[] {
  const book = openBook(content)
  const sheet = book.Sheets[book.SheetNames[0] ?? '']
  if (!sheet) throw errors.badTable({ missing: 'sheet' })
  const rows = utils.sheet_to_json<Record<string, unknown>>(sheet, { raw: false, defval: '' })
  if (rows.length > MAX_ROWS) throw errors.badTable({ rows: rows.length, most: MAX_ROWS })
  const titles = Object.keys(rows[0] ?? {})
  const missing = GUIDE_TITLES.slice(0, 1).filter((title) => !titles.includes(title))
  if (missing.length > 0) throw errors.badTable({ missing })
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([title, cell]) => [title.trim(), String(cell).trim()])),
  )
}

function openBook(content: Buffer) {
  const options = { type: 'buffer', cellFormula: false, cellHTML: false, sheets: 0, dense: true } as const
  try {
    // A workbook is a ZIP; anything else is text, in which codes must not become numbers.
    if (content.subarray(0, 2).toString() === 'PK') return read(content, options)
    return read(decode(content), { ...options, type: 'string', raw: true })
  } catch (error) {
    throw errors.badTable({ reason: 'unreadable' }, error)
  }
}

function decode(content: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content)
  } catch {
    return new TextDecoder('gb18030').decode(content)
  }
}

function readEntry(row: GuideRow, number: number): Pick<ReadEntry, 'entry' | 'faults'> {
  const entry: Partial<Entry> = {}
  const faults: ImportReport['faults'] = []
  for (const { title, read: take } of GUIDE_COLUMNS) {
    const text = row[title] ?? ''
    if (!take || text === '' || take(text, entry)) continue
    faults.push({
      row: number,
      column: title,
      text: { zh: `“${text}”不是可用的值。`, en: `“${text}” is not a value that can be used.` },
    })
  }
  return { entry, faults }
}

const TYPES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(ITEM_TYPES).flatMap(([type, word]) => [
    [word, type],
    [word.slice(0, -1), type],
    [word.slice(-1), type],
    [type, type],
  ]),
)

/** A contract that promises the 信息项 by name and type; rules are added on the desk. */
function contractFrom(code: string, items: readonly GuideRow[]): string {
  return stringify({
    apiVersion: 'v3.1.0',
    kind: 'DataContract',
    id: code,
    version: '1.0.0',
    status: 'draft',
    schema: [
      {
        name: code,
        properties: items.map((item) => ({
          name: item[ITEM_COLUMNS.name],
          businessName: item[ITEM_COLUMNS.title] ?? item[ITEM_COLUMNS.name],
          logicalType: TYPES[item[ITEM_COLUMNS.type] ?? ''] ?? 'string',
        })),
      },
    ],
  })
}
