import { z } from 'zod'
import type { Ctx } from '#platform/ctx.ts'
import { sqlName, sqlText } from '#platform/duck.ts'
import { columnNamed, openRows, ROW_ID, whereEqual } from '../open-rows.ts'
import { getOpened } from '../opened.ts'
import { jsonRowSql } from '../row-text.ts'
import { Cell, type OpenColumn } from '../schema.ts'
import { invalid, readParameters } from './envelope.ts'

/** The most records one answer holds, as CKAN has it. */
export const MAX_RECORDS = 32_000

const Filters = z.record(z.string(), z.union([Cell, z.array(Cell)]))

const Search = z.object({
  resource_id: z.string().max(100).default(''),
  limit: z.coerce.number().int().min(0).default(100),
  offset: z.coerce.number().int().min(0).default(0),
  filters: z
    .union([
      Filters,
      z
        .string()
        .transform((text, issues) => readJson(text, issues))
        .pipe(Filters),
    ])
    .default({}),
  q: z.string().max(200).default(''),
  fields: z.union([z.array(z.string()), z.string().transform((text) => commaList(text))]).optional(),
  sort: z.string().max(500).default(''),
  distinct: z.union([z.boolean(), z.stringbool()]).default(false),
  include_total: z.union([z.boolean(), z.stringbool()]).default(true),
})

/** `datastore_search` over the newest release: equality filters, text search, chosen fields, sorted pages. */
export async function datastoreSearch(ctx: Ctx, given: unknown) {
  const query = readParameters(Search, given)
  const { resource_id, offset, include_total } = query
  if (resource_id === '') throw invalid('resource_id', 'Missing value')
  const opened = await getOpened(ctx, resource_id)
  const { lake, columns, view } = await openRows(ctx, opened, opened.newest)
  try {
    const limit = Math.min(query.limit, MAX_RECORDS)
    const known = [ID_COLUMN, ...columns]
    const fields = query.fields ? query.fields.map((name) => columnNamed(known, name)) : known
    const where = conditions(known, columns, query)
    const names = fields.map(({ name }) => sqlName(name)).join(', ')
    // Distinct rows have no number of their own; the fields asked for are their whole order.
    const from = query.distinct ? `(select distinct ${names} from ${view} ${where})` : `${view} ${where}`
    const order = query.distinct ? orderOf(fields, query.sort, names) : orderOf(known, query.sort, ROW_ID)
    const records = await lake.all<{ row: string }>(
      `select ${jsonRowSql(fields)} as row from ${from} order by ${order} limit ${limit} offset ${offset}`,
    )
    const [counted] = include_total ? await lake.all<{ n: string }>(`select count(*) as n from ${from}`) : []
    const path = (start: number): string =>
      `/api/3/action/datastore_search?resource_id=${resource_id}&limit=${limit}&offset=${start}`
    return {
      include_total,
      resource_id,
      fields: fields.map(toField),
      records: records.map(({ row }) => JSON.parse(row) as Record<string, Cell>),
      limit,
      offset,
      ...(counted ? { total: Number(counted.n), total_was_estimated: false } : {}),
      _links: { start: path(0), next: path(offset + limit) },
    }
  } finally {
    lake.close()
  }
}

const ID_COLUMN: OpenColumn = {
  name: ROW_ID,
  title: { zh: '行号', en: 'Row' },
  type: 'integer',
  unit: null,
  element: null,
}

const CKAN_TYPES: Record<OpenColumn['type'], string> = {
  string: 'text',
  integer: 'numeric',
  number: 'float8',
  date: 'date',
  timestamp: 'timestamp',
  boolean: 'bool',
}

function toField({ name, type, title }: OpenColumn) {
  return name === ROW_ID
    ? { id: name, type: 'int' }
    : { id: name, type: CKAN_TYPES[type], info: { label: title.zh, notes: title.en } }
}

function conditions(
  known: readonly OpenColumn[],
  columns: readonly OpenColumn[],
  { filters, q }: z.infer<typeof Search>,
): string {
  const equal = whereEqual(known, filters)
  if (q === '') return equal
  const needle = sqlText(`%${q.replace(/[\\%_]/g, '\\$&')}%`)
  const anywhere = columns.map(({ name }) => `${sqlName(name)}::varchar ilike ${needle} escape '\\'`)
  return `${equal ? `${equal} and` : 'where'} (${anywhere.join(' or ')})`
}

/** `a desc, b`, ended by what makes the order total (the row's number), so that pages neither repeat nor miss. */
function orderOf(known: readonly OpenColumn[], sort: string, last: string): string {
  const parts = commaList(sort).map((part) => {
    const [, name = '', direction = 'asc'] = /^"?(.+?)"?(?:\s+(asc|desc))?$/i.exec(part) ?? []
    return `${sqlName(columnNamed(known, name).name)} ${direction} nulls last`
  })
  return [...parts, last].join(', ')
}

function commaList(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

function readJson(text: string, issues: z.RefinementCtx): unknown {
  try {
    return JSON.parse(text)
  } catch {
    issues.addIssue({ code: 'custom', message: 'Cannot parse JSON' })
    return z.NEVER
  }
}
