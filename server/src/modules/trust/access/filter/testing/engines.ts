import { sql, type Kysely } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import { openDuck, sqlText } from '#platform/duck.ts'
import { columns, type Query, type Row } from './compare-filters.ts'

/** The rows in a table of PostgreSQL and one of DuckDB, and a query in each. */
export async function openEngines(db: Kysely<AnyTables>, rows: readonly Row[]) {
  await sql`drop table if exists public.filtered`.execute(db)
  await sql`create table public.filtered (${sql.raw(columns)})`.execute(db)
  await sql`
    insert into public.filtered select * from json_to_recordset(${JSON.stringify(rows)}::json) as row (${sql.raw(columns)})
  `.execute(db)
  const duck = await openDuck()
  await duck.run(`create table filtered (${columns})`)
  for (const row of rows) await duck.run(`insert into filtered values (${duckValues(row)})`)
  const postgres: Query = async (where) => {
    const { rows: found } = await sql<{
      id: string
    }>`select id from public.filtered where ${sql.raw(where)}`.execute(db)
    return new Set(found.map(({ id }) => id))
  }
  const duckdb: Query = async (where) => {
    const found = await duck.all<{ id: string }>(`select id from filtered where ${where}`)
    return new Set(found.map(({ id }) => id))
  }
  return { engines: { postgres, duckdb }, close: () => duck.close() }
}

function duckValues({ id, level, title, org, tags, open, home }: Row): string {
  const text = (value: string | null): string => (value === null ? 'null' : sqlText(value))
  const list = tags === null ? 'null' : `[${tags.map(sqlText).join(', ')}]::varchar[]`
  return [text(id), level ?? 'null', text(title), text(org), list, open ?? 'null', text(home)].join(', ')
}
