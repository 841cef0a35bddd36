import type { Ctx } from '#platform/ctx.ts'
import { sqlName, sqlText } from '#platform/duck.ts'
import { listVersions, openLake, SOURCE_FILE, SOURCE_LINE, type Lake } from '#modules/data/lake/index.ts'
import { recordAudit } from '#modules/trust/audit/index.ts'
import { contractOf } from './contract-of.ts'
import { getEntry } from './get-dataset.ts'
import type { DatasetColumn, RowsPage, RowsQuery } from './schema.ts'
import { MASK, visibleColumns } from './visible-columns.ts'

type Value = string | number | boolean | null

/**
 * A page of a dataset's rows as this person may see them. A masked column can be neither searched nor sorted by, so
 * that its order tells nothing; reading personal values in clear is audited.
 */
export async function previewRows(ctx: Ctx, code: string, query: RowsQuery): Promise<RowsPage> {
  const entry = await getEntry(ctx, code)
  const lake = await openLake(ctx, [query.version ? { dataset: code, number: query.version } : code])
  try {
    const present = await columnNames(lake, code)
    const columns = visibleColumns(contractOf(entry), ctx.actor).filter(({ name }) => present.has(name))
    const page = await readPage(lake, code, columns, query)
    const personal = columns.filter(({ clear, classification }) => clear && classification !== 'general')
    if (personal.length > 0) {
      await recordAudit(ctx, {
        action: 'catalog.personalRowsRead',
        object: { kind: 'dataset', id: code },
        details: { columns: personal.map(({ name }) => name), rows: page.items.length, page: query.page },
      })
    }
    const version = lake.versions.get(code) ?? 0
    const { files = [] } = (await listVersions(ctx.db, code)).find(({ number }) => number === version) ?? {}
    const names = Object.fromEntries(files.map(({ sha256, name }) => [sha256, name]))
    return { version, columns, files: names, ...page, page: query.page, size: query.size }
  } finally {
    lake.close()
  }
}

async function columnNames(lake: Lake, code: string): Promise<Set<string>> {
  const rows = await lake.all<{ column_name: string }>(`describe ${sqlName(code)}`)
  return new Set(rows.map((row) => row.column_name))
}

async function readPage(lake: Lake, code: string, columns: readonly DatasetColumn[], query: RowsQuery) {
  const clear = columns.filter((column) => column.clear)
  const where = conditions(clear, query)
  const [counted] = await lake.all<{ n: string }>(`select count(*) as n from ${sqlName(code)} ${where}`)
  const list = [
    ...columns.map(({ name, clear }) =>
      clear
        ? sqlName(name)
        : `case when ${sqlName(name)} is not null then ${sqlText(MASK)} end as ${sqlName(name)}`,
    ),
    SOURCE_FILE,
    SOURCE_LINE,
  ]
  const items = await lake.all<Record<string, Value>>(
    `select ${list.join(', ')} from ${sqlName(code)} ${where} ${order(clear, query.sort)} limit ${query.size} offset ${(query.page - 1) * query.size}`,
  )
  const integers = [...clear.filter(({ type }) => type === 'integer').map(({ name }) => name), SOURCE_LINE]
  for (const item of items) for (const name of integers) item[name] = plainInteger(item[name] ?? null)
  return { items, total: Number(counted?.n ?? 0) }
}

/** DuckDB gives 64-bit integers as text; those a double holds exactly become numbers, larger ones stay text. */
function plainInteger(value: Value): Value {
  const number = Number(value)
  return typeof value === 'string' && Number.isSafeInteger(number) ? number : value
}

function conditions(clear: readonly DatasetColumn[], { q, file, line }: RowsQuery): string {
  const parts: string[] = []
  if (q) {
    const needle = sqlText(`%${q.replace(/[\\%_]/g, '\\$&')}%`)
    parts.push(
      `(${clear.map(({ name }) => `${sqlName(name)}::varchar ilike ${needle} escape '\\'`).join(' or ') || 'false'})`,
    )
  }
  if (file) parts.push(`${SOURCE_FILE} = ${sqlText(file)}`)
  if (line !== undefined) parts.push(`${SOURCE_LINE} = ${line}`)
  return parts.length > 0 ? `where ${parts.join(' and ')}` : ''
}

function order(clear: readonly DatasetColumn[], sort: string | undefined): string {
  const name = sort?.replace(/^-/, '')
  const known = clear.find((column) => column.name === name)
  const first = known ? `${sqlName(known.name)} ${sort?.startsWith('-') ? 'desc' : 'asc'} nulls last, ` : ''
  return `order by ${first}${SOURCE_FILE}, ${SOURCE_LINE}`
}
