import type { Ctx } from '#platform/ctx.ts'
import { sqlName, sqlText } from '#platform/duck.ts'
import { SOURCE_FILE, SOURCE_LINE, type Lake } from '#modules/data/lake/index.ts'
import { FULL_MASK, maskerFor } from '#modules/trust/access/index.ts'
import type { DatasetColumn, RowsQuery } from './schema.ts'
import type { Sight } from './visible-columns.ts'

export type Value = string | number | boolean | null
export type Row = Record<string, Value>

/** What narrows and orders rows; of the columns only those seen in clear can do either. */
export type RowsAsked = Pick<RowsQuery, 'q' | 'file' | 'line' | 'sort'>

/** How many rows there are that this person may see and that match what was asked. */
export async function countRows(lake: Lake, code: string, sight: Sight, asked: RowsAsked): Promise<number> {
  const where = conditions(sight, asked)
  const [counted] = await lake.all<{ n: string }>(`select count(*) as n from ${sqlName(code)} ${where}`)
  return Number(counted?.n ?? 0)
}

/** Rows as this person may see them. Fully masked and refused values never leave the lake. */
export async function readRows(
  ctx: Ctx,
  lake: Lake,
  code: string,
  sight: Sight,
  { size, offset, ...asked }: RowsAsked & { size: number; offset: number },
): Promise<Row[]> {
  const shown = sight.columns.filter(({ mask }) => mask !== 'refused')
  const list = [...shown.map(selected), SOURCE_FILE, SOURCE_LINE]
  const clear = shown.filter((column) => column.clear)
  const items = await lake.all<Row>(
    `select ${list.join(', ')} from ${sqlName(code)} ${conditions(sight, asked)} ${order(clear, asked.sort)} limit ${size} offset ${offset}`,
  )
  const integers = [...clear.filter(({ type }) => type === 'integer').map(({ name }) => name), SOURCE_LINE]
  for (const item of items) for (const name of integers) item[name] = plainInteger(item[name] ?? null)
  await maskInPlace(ctx, items, sight)
  return items
}

function selected({ name, mask }: DatasetColumn): string {
  const column = sqlName(name)
  if (mask === 'full') return `case when ${column} is not null then ${sqlText(FULL_MASK)} end as ${column}`
  return mask === null ? column : `${column}::varchar as ${column}`
}

async function maskInPlace(ctx: Ctx, items: readonly Row[], { facts, decision }: Sight): Promise<void> {
  for (const fact of facts) {
    const decided = decision.columns.get(fact.name)
    if (decided?.mask !== 'partial' && decided?.mask !== 'pseudonym') continue
    const mask = await maskerFor(ctx, fact, decided)
    for (const item of items) item[fact.name] = mask((item[fact.name] as string | null) ?? null)
  }
}

/** DuckDB gives 64-bit integers as text; those a double holds exactly become numbers, larger ones stay text. */
function plainInteger(value: Value): Value {
  const number = Number(value)
  return typeof value === 'string' && Number.isSafeInteger(number) ? number : value
}

function conditions({ columns, decision }: Sight, { q, file, line }: RowsAsked): string {
  const parts: string[] = [`(${decision.where()})`]
  if (q) {
    const needle = sqlText(`%${q.replace(/[\\%_]/g, '\\$&')}%`)
    const searched = columns
      .filter(({ clear }) => clear)
      .map(({ name }) => `${sqlName(name)}::varchar ilike ${needle} escape '\\'`)
    parts.push(`(${searched.join(' or ') || 'false'})`)
  }
  if (file) parts.push(`${SOURCE_FILE} = ${sqlText(file)}`)
  if (line !== undefined) parts.push(`${SOURCE_LINE} = ${line}`)
  return `where ${parts.join(' and ')}`
}

function order(clear: readonly DatasetColumn[], sort: string | undefined): string {
  const name = sort?.replace(/^-/, '')
  const known = clear.find((column) => column.name === name)
  const first = known ? `${sqlName(known.name)} ${sort?.startsWith('-') ? 'desc' : 'asc'} nulls last, ` : ''
  return `order by ${first}${SOURCE_FILE}, ${SOURCE_LINE}`
}
