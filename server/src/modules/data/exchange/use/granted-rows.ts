import { openLake, type Lake } from '#modules/data/lake/index.ts'
import type { LogicalType } from '#modules/data/standards/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { sqlName, sqlText } from '#platform/duck.ts'
import type { Column } from '../dataset.ts'
import { errors } from '../errors.ts'
import type { GrantedField } from '../grant/schema.ts'
import type { RowCondition } from '../request/schema.ts'
import { pseudonymSalt } from './credentials.ts'
import { maskSql } from './mask.ts'
import { filterSql, literalOf } from './row-filter.ts'

/** Number of a row in its version; it never leaves, since gaps would tell how many rows were not granted. */
export const ROW = '_row'

/** What of a dataset a grant reaches. */
export type Reach = {
  grant: string
  dataset: string
  columns: readonly Column[]
  fields: readonly GrantedField[]
  rows: readonly RowCondition[]
}

export type GivenColumn = { name: string; type: LogicalType }

/** A session whose view `granted` holds the granted rows and fields, masked, and nothing else. Close it when done. */
export type GrantedRows = { lake: Lake; columns: readonly GivenColumn[]; version: number }

/** Opens one version, or the current one. Throws `exchange.noVersion` where it lacks a granted field. */
export async function openGranted(ctx: Ctx, reach: Reach, version?: number): Promise<GrantedRows> {
  const { dataset } = reach
  const lake = await openLake(ctx, [version === undefined ? dataset : { dataset, number: version }])
  try {
    await lake.run('set threads = 1')
    await lake.run(`create view granted as ${await grantedSql(ctx, lake, reach, dataset)}`)
    return { lake, columns: givenColumns(reach), version: lake.versions.get(dataset) ?? 0 }
  } catch (error) {
    lake.close()
    throw error
  }
}

/** The query behind `granted`, over any opened version of the dataset. */
export async function grantedSql(ctx: Ctx, lake: Lake, reach: Reach, view: string): Promise<string> {
  const path = lake.paths.get(view) ?? ''
  const source = `read_parquet(${sqlText(path)}, file_row_number = true)`
  const described = await lake.all<{ column_name: string }>(`describe select * from ${source}`)
  const present = new Set(described.map((row) => row.column_name))
  const needed = [...reach.fields.map(({ name }) => name), ...reach.rows.map(({ field }) => field)]
  if (needed.some((name) => !present.has(name))) throw errors.noVersion({ dataset: reach.dataset })
  const salt = pseudonymSalt(ctx.config, reach.grant)
  const list = reach.fields.map(
    ({ name, mask }) => `${mask ? maskSql(name, mask, salt) : sqlName(name)} as ${sqlName(name)}`,
  )
  const rows = `select * from ${source} where ${filterSql(reach.rows, reach.columns)}`
  return `select ${['file_row_number as _row', ...list].join(', ')} from (${rows})`
}

function givenColumns({ columns, fields }: Reach): GivenColumn[] {
  return fields.map(({ name, mask }) => ({
    name,
    type: mask ? 'string' : (columns.find((column) => column.name === name)?.type ?? 'string'),
  }))
}

/** What a caller may narrow the granted rows by: equality per field, several values meaning any; `from.x`, `to.x`. */
export type Filters = Readonly<Record<string, string | readonly string[]>>

/** The fields a filter names. */
export function filteredFields(filters: Filters): string[] {
  return Object.keys(filters).map((name) => name.replace(/^(from|to)\./, ''))
}

/** The filters as SQL over `granted`; the fields have passed the judgement. Throws `exchange.valueInvalid`. */
export function narrowSql(columns: readonly GivenColumn[], filters: Filters): string {
  const parts = Object.entries(filters).map(([key, wanted]) => {
    const bound = /^(from|to)\./.exec(key)?.[1]
    const name = bound ? key.slice(bound.length + 1) : key
    const column = columns.find((one) => one.name === name)
    if (!column) throw errors.fieldUnknown()
    const literals = [wanted].flat().map((value) => {
      const literal = literalOf(column.type, value)
      if (literal === undefined) throw errors.valueInvalid({ field: name })
      return literal
    })
    if (bound && literals.length !== 1) throw errors.valueInvalid({ field: name })
    if (bound) return `${sqlName(name)} ${bound === 'from' ? '>=' : '<='} ${literals[0]}`
    return `${sqlName(name)} in (${literals.join(', ')})`
  })
  return parts.length > 0 ? parts.join(' and ') : 'true'
}
