import { sql, type Kysely } from 'kysely'
import { endOfDay, nextDate } from '#platform/calendar.ts'
import type { AnyTables } from '#platform/ctx.ts'
import type { ExchangeTables } from '../tables.ts'
import type { UseEntryView, UseQuery } from './schema.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<ExchangeTables>()

export async function findRowsToday(db: Kysely<AnyTables>, grant: string, day: string): Promise<number> {
  const row = await tables(db)
    .selectFrom('exchange.usage_day')
    .select('rows')
    .where('grant_id', '=', grant)
    .where('day', '=', day)
    .executeTakeFirst()
  return row?.rows ?? 0
}

/** The log, newest first; `sight` is the department whose matters may be seen, null for all. */
export async function listUses(
  db: Kysely<AnyTables>,
  query: UseQuery,
  sight: string | null,
): Promise<{ items: UseEntryView[]; total: number }> {
  let select = tables(db)
    .selectFrom('exchange.use_entry as e')
    .leftJoin('exchange.grant_right as g', 'g.id', 'e.grant_id')
  if (sight !== null)
    select = select.where((e) => e.or([e('e.department', '=', sight), e('e.owner', '=', sight)]))
  if (query.grant) select = select.where('e.grant_id', '=', query.grant)
  if (query.dataset) select = select.where('e.dataset', '=', query.dataset)
  const given = ['allowed', 'cut']
  if (query.outcome === 'allowed') select = select.where('e.outcome', 'in', given)
  if (query.outcome === 'denied') select = select.where('e.outcome', 'not in', given)
  if (query.from) select = select.where('e.at', '>', endOfDay(nextDate(query.from, -1)))
  if (query.to) select = select.where('e.at', '<=', endOfDay(query.to))
  if (query.q) {
    const needle = `%${query.q.replace(/[\\%_]/g, '\\$&')}%`
    select = select.where((e) =>
      e.or([e('e.who', 'ilike', needle), e('e.address', 'ilike', needle), e('g.number', 'ilike', needle)]),
    )
  }
  const { total } = await select.select((e) => e.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await select
    .selectAll('e')
    .select('g.number')
    .orderBy('e.id', query.sort === 'at' ? 'asc' : 'desc')
    .limit(query.size)
    .offset((query.page - 1) * query.size)
    .execute()
  return {
    items: rows.map(({ grant_id: grant, number: grantNumber, at, ...row }) => ({
      ...row,
      grant,
      grantNumber,
      at: at.toISOString(),
    })),
    total,
  }
}

export type DaySum = { day: string; calls: number; denied: number; rows: number }

export async function listDays(db: Kysely<AnyTables>, grant: string, since: string): Promise<DaySum[]> {
  return tables(db)
    .selectFrom('exchange.usage_day')
    .select(['day', 'calls', 'denied', 'rows'])
    .where('grant_id', '=', grant)
    .where('day', '>=', since)
    .orderBy('day')
    .execute()
}

export async function sumByMonth(db: Kysely<AnyTables>, grant: string) {
  const { rows } = await sql<{ month: string; calls: number; denied: number; rows: number }>`
    select to_char(day, 'YYYY-MM') as month, sum(calls)::bigint as calls, sum(denied)::bigint as denied,
      sum(rows)::bigint as rows
    from exchange.usage_day where grant_id = ${grant} group by 1 order by 1`.execute(db)
  return rows
}

/** Calls, rows and the last use of grants. */
export async function sumOf(db: Kysely<AnyTables>, grants: readonly string[]) {
  if (grants.length === 0) return new Map<string, { calls: number; rows: number; last: string | null }>()
  const { rows } = await sql<{ grant_id: string; calls: number; rows: number; last: Date | null }>`
    select u.grant_id, sum(u.calls)::bigint as calls, sum(u.rows)::bigint as rows,
      (select max(e.at) from exchange.use_entry e where e.grant_id = u.grant_id and e.outcome in ('allowed', 'cut')) as last
    from exchange.usage_day u where u.grant_id = any(${grants}) group by u.grant_id`.execute(db)
  return new Map(
    rows.map((row) => [
      row.grant_id,
      { calls: row.calls, rows: row.rows, last: row.last?.toISOString() ?? null },
    ]),
  )
}

export async function insertFlag(
  db: Kysely<AnyTables>,
  flag: { grant: string; kind: string; day: string; details: Record<string, number>; at: Date },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tables(db)
    .insertInto('exchange.flag')
    .values({
      grant_id: flag.grant,
      kind: flag.kind,
      day: flag.day,
      details: JSON.stringify(flag.details),
      raised_at: flag.at,
    })
    .onConflict((c) => c.columns(['grant_id', 'kind', 'day']).doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function listFlags(db: Kysely<AnyTables>, grants: readonly string[]) {
  if (grants.length === 0) return []
  return tables(db)
    .selectFrom('exchange.flag')
    .selectAll()
    .where('grant_id', 'in', grants)
    .orderBy('day', 'desc')
    .execute()
}
