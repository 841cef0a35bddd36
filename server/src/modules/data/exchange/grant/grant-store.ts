import { sql, type Kysely, type Selectable } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import type { ExchangeTables } from '../tables.ts'
import type { GrantQuery } from './schema.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<ExchangeTables>()

export type GrantRow = Selectable<ExchangeTables['exchange.grant_right']>
export type KeyRow = Selectable<ExchangeTables['exchange.grant_key']>

export async function insertGrant(db: Kysely<AnyTables>, row: GrantRow): Promise<void> {
  await tables(db)
    .insertInto('exchange.grant_right')
    .values({ ...row, spec: JSON.stringify(row.spec) })
    .execute()
}

export async function findGrant(
  db: Kysely<AnyTables>,
  id: string,
  lock: 'forUpdate' | 'none' = 'none',
): Promise<GrantRow | undefined> {
  const query = tables(db).selectFrom('exchange.grant_right').selectAll().where('id', '=', id)
  return (lock === 'forUpdate' ? query.forUpdate() : query).executeTakeFirst()
}

type Changes = Partial<
  Pick<GrantRow, 'state' | 'valid_from' | 'ended_at' | 'ended_by' | 'end_reason' | 'warned_at'>
>

export async function updateGrant(db: Kysely<AnyTables>, id: string, changes: Changes): Promise<void> {
  await tables(db).updateTable('exchange.grant_right').set(changes).where('id', '=', id).execute()
}

/** Grants of a dataset a department can use now or will be able to. */
export async function findHeldGrants(
  db: Kysely<AnyTables>,
  dataset: string,
  department: string,
  now: Date,
): Promise<GrantRow[]> {
  return tables(db)
    .selectFrom('exchange.grant_right')
    .selectAll()
    .where('dataset', '=', dataset)
    .where('department', '=', department)
    .where('state', 'in', ['prepared', 'active'])
    .where('valid_to', '>', now)
    .execute()
}

export async function listActive(db: Kysely<AnyTables>, dataset?: string): Promise<GrantRow[]> {
  let query = tables(db).selectFrom('exchange.grant_right').selectAll().where('state', '=', 'active')
  if (dataset !== undefined) query = query.where('dataset', '=', dataset)
  return query.execute()
}

/** Grants whose period is over but whose record does not say so yet. */
export async function listRunOut(db: Kysely<AnyTables>, now: Date): Promise<GrantRow[]> {
  return tables(db)
    .selectFrom('exchange.grant_right')
    .selectAll()
    .where('state', 'in', ['active', 'prepared'])
    .where('valid_to', '<', now)
    .execute()
}

const sortable = {
  to: 'valid_to',
  from: 'valid_from',
  number: 'number',
  dataset: 'dataset',
  state: 'state',
} as const

export async function listGrantRows(
  db: Kysely<AnyTables>,
  query: GrantQuery,
  sight: string | null,
  own: string | null,
): Promise<{ items: GrantRow[]; total: number }> {
  let select = tables(db).selectFrom('exchange.grant_right')
  if (sight !== null)
    select = select.where((e) => e.or([e('department', '=', sight), e('owner', '=', sight)]))
  if (query.side === 'received') select = select.where('department', '=', own ?? '')
  if (query.side === 'given') select = select.where('owner', '=', own ?? '')
  if (query.state) select = select.where('state', '=', query.state)
  if (query.dataset) select = select.where('dataset', '=', query.dataset)
  if (query.q) {
    const needle = `%${query.q.replace(/[\\%_]/g, '\\$&')}%`
    select = select.where((e) =>
      e.or([e('number', 'ilike', needle), e('dataset', 'ilike', needle), e('purpose', 'ilike', needle)]),
    )
  }
  const { total } = await select.select((e) => e.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const key = (query.sort ?? '').replace(/^-/, '')
  const column = key in sortable ? sortable[key as keyof typeof sortable] : 'created_at'
  const ascending = key in sortable && !query.sort?.startsWith('-')
  const items = await select
    .selectAll()
    .orderBy(column, ascending ? 'asc' : 'desc')
    .orderBy('id')
    .limit(query.size)
    .offset((query.page - 1) * query.size)
    .execute()
  return { items, total }
}

/** The key a grant can be used with now, if it has one. */
export async function findCurrentKey(db: Kysely<AnyTables>, grant: string): Promise<KeyRow | undefined> {
  return tables(db)
    .selectFrom('exchange.grant_key')
    .selectAll()
    .where('grant_id', '=', grant)
    .where('retired_at', 'is', null)
    .executeTakeFirst()
}

/** A key's grant, with what the judgement needs; found by the hash of the key and by nothing else. */
export async function findByKey(db: Kysely<AnyTables>, hash: string, day: string) {
  return tables(db)
    .selectFrom('exchange.grant_key as k')
    .innerJoin('exchange.grant_right as g', 'g.id', 'k.grant_id')
    .leftJoin('exchange.usage_day as u', (j) => j.onRef('u.grant_id', '=', 'g.id').on('u.day', '=', day))
    .selectAll('g')
    .select(['k.prefix', 'k.retired_at', sql<number>`coalesce(u.rows, 0)`.as('rows_today')])
    .where('k.hash', '=', hash)
    .executeTakeFirst()
}

export async function insertKey(db: Kysely<AnyTables>, row: KeyRow): Promise<void> {
  await tables(db).insertInto('exchange.grant_key').values(row).execute()
}

export async function retireKeys(db: Kysely<AnyTables>, grant: string, at: Date): Promise<void> {
  await tables(db)
    .updateTable('exchange.grant_key')
    .set({ retired_at: at })
    .where('grant_id', '=', grant)
    .where('retired_at', 'is', null)
    .execute()
}
