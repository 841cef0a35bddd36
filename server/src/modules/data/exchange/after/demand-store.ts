import type { Kysely, Selectable } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import type { ExchangeTables } from '../tables.ts'
import type { AfterQuery, DemandState } from './schema.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<ExchangeTables>()

export type DemandRow = Selectable<ExchangeTables['exchange.demand']>

export async function insertDemand(db: Kysely<AnyTables>, row: DemandRow): Promise<void> {
  await tables(db)
    .insertInto('exchange.demand')
    .values({ ...row, columns: JSON.stringify(row.columns) })
    .execute()
}

export async function findDemand(db: Kysely<AnyTables>, id: string): Promise<DemandRow | undefined> {
  return tables(db)
    .selectFrom('exchange.demand')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export async function updateDemand(
  db: Kysely<AnyTables>,
  id: string,
  changes: Partial<Pick<DemandRow, 'state' | 'assigned_to' | 'dataset' | 'answer' | 'case_id'>>,
): Promise<void> {
  await tables(db).updateTable('exchange.demand').set(changes).where('id', '=', id).execute()
}

/** The directory of demands is open to all departments: what one lacks, another may need too. */
export async function listDemandRows(
  db: Kysely<AnyTables>,
  query: AfterQuery,
): Promise<{ items: DemandRow[]; total: number }> {
  let select = tables(db).selectFrom('exchange.demand')
  if (query.state) select = select.where('state', '=', query.state as DemandState)
  if (query.q) {
    const needle = `%${query.q.replace(/[\\%_]/g, '\\$&')}%`
    select = select.where((e) => e.or([e('number', 'ilike', needle), e('title', 'ilike', needle)]))
  }
  const { total } = await select.select((e) => e.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const items = await select
    .selectAll()
    .orderBy('filed_at', query.sort === 'filedAt' ? 'asc' : 'desc')
    .orderBy('id')
    .limit(query.size)
    .offset((query.page - 1) * query.size)
    .execute()
  return { items, total }
}
