import { createHash } from 'node:crypto'
import type { Ctx } from '#platform/ctx.ts'
import { sqlName } from '#platform/duck.ts'
import { errors } from '../errors.ts'
import { admit, type Admission } from './admit.ts'
import { openPlace, sealPlace, type Place } from './credentials.ts'
import {
  filteredFields,
  narrowSql,
  openGranted,
  ROW,
  type Filters,
  type GrantedRows,
} from './granted-rows.ts'
import { linesOf, type RowFormat } from './row-lines.ts'

/** One page asked for with a key. */
export type PageCall = {
  grant: string
  key: string | undefined
  address: string
  fields: readonly string[] | undefined
  filters: Filters
  sort: string | undefined
  size: number
  cursor: string | undefined
  format: RowFormat
}

export type GrantedPage = { body: string; rows: number; version: number; cursor: string | null }

/**
 * A page of the granted rows. The cursor holds to the version it began with, so that pages neither repeat nor miss
 * while the dataset moves on; a page tells no count of anything.
 */
export async function readGranted(ctx: Ctx, call: PageCall): Promise<GrantedPage> {
  const { grant, key, address, fields: wanted, filters, sort } = call
  const conditioned = [...filteredFields(filters), ...(sort === undefined ? [] : [sort.replace(/^-/, '')])]
  const admission = await admit(ctx, { grant, key, address, operation: 'rows', wanted, conditioned })
  const place = call.cursor === undefined ? undefined : placeOf(ctx, call, call.cursor)
  const granted = await openGranted(ctx, reachOf(admission, conditioned), place?.version)
  try {
    const page = await readPage(ctx, granted, call, admission, place)
    await admission.record('allowed', page.rows, page.version)
    return page
  } finally {
    granted.lake.close()
  }
}

/** The view holds what is asked for and what it is narrowed by; only the former is written out. */
export function reachOf(
  { grant, dataset, columns, fields, spec }: Admission,
  conditioned: readonly string[] = [],
) {
  const narrowing = spec.fields.filter(
    ({ name }) => conditioned.includes(name) && !fields.some((field) => field.name === name),
  )
  return { grant, dataset, columns, fields: [...fields, ...narrowing], rows: spec.rows }
}

async function readPage(
  ctx: Ctx,
  { lake, columns, version }: GrantedRows,
  call: PageCall,
  admission: Admission,
  place: Place | undefined,
): Promise<GrantedPage> {
  const given = columns.filter(({ name }) => admission.fields.some((field) => field.name === name))
  const left = admission.spec.rowsPerDay - admission.rowsToday
  const size = Math.min(call.size, left)
  const lines = linesOf(call.format, given)
  const where = narrowSql(columns, call.filters)
  const after = place?.after ?? -1
  // By row number a page seeks; in another order it counts from the beginning.
  const seek = call.sort === undefined ? `and ${ROW} > ${after}` : ''
  const offset = call.sort === undefined ? 0 : Math.max(after, 0)
  const found = await lake.all<{ line: string; n: string }>(
    `select ${lines.row} as line, ${ROW}::varchar as n from granted where ${where} ${seek}
     order by ${orderOf(call.sort)}${ROW} limit ${size + 1} offset ${offset}`,
  )
  const rows = found.slice(0, size)
  const last = call.sort === undefined ? Number(rows.at(-1)?.n ?? after) : offset + rows.length
  const more = found.length > size
  const next = { grant: call.grant, version, after: last, question: questionKey(call) }
  const body =
    rows.length === 0
      ? lines.head + lines.empty
      : lines.head + rows.map(({ line }) => line).join(lines.between) + lines.tail
  return { body, rows: rows.length, version, cursor: more ? sealPlace(ctx.config, next) : null }
}

function orderOf(sort: string | undefined): string {
  if (sort === undefined) return ''
  return `${sqlName(sort.replace(/^-/, ''))} ${sort.startsWith('-') ? 'desc' : 'asc'} nulls last, `
}

/** A cursor continues the question it was given for and no other. */
function placeOf(ctx: Ctx, call: PageCall, cursor: string): Place {
  const place = openPlace(ctx.config, cursor)
  if (!place || place.grant !== call.grant || place.question !== questionKey(call))
    throw errors.cursorInvalid()
  return place
}

function questionKey({ fields, filters, sort }: PageCall): string {
  const text = JSON.stringify([fields ?? null, Object.entries(filters).sort(), sort ?? null])
  return createHash('sha256').update(text).digest('base64url').slice(0, 16)
}
