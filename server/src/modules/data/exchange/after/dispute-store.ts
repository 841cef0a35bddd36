import type { Kysely, Selectable } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import type { ExchangeTables } from '../tables.ts'
import type { AfterQuery } from './schema.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<ExchangeTables>()

export type DisputeRow = Selectable<ExchangeTables['exchange.dispute']>

export async function insertDispute(db: Kysely<AnyTables>, row: DisputeRow): Promise<void> {
  await tables(db)
    .insertInto('exchange.dispute')
    .values({ ...row, statements: JSON.stringify(row.statements) })
    .execute()
}

export async function findDispute(db: Kysely<AnyTables>, id: string): Promise<DisputeRow | undefined> {
  return tables(db)
    .selectFrom('exchange.dispute')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export async function findOpenDispute(
  db: Kysely<AnyTables>,
  request: string,
): Promise<DisputeRow | undefined> {
  return tables(db)
    .selectFrom('exchange.dispute')
    .selectAll()
    .where('request', '=', request)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
}

export async function updateDispute(
  db: Kysely<AnyTables>,
  id: string,
  { state, statements, closed_at }: Pick<DisputeRow, 'state' | 'statements' | 'closed_at'>,
): Promise<void> {
  await tables(db)
    .updateTable('exchange.dispute')
    .set({ state, statements: JSON.stringify(statements), closed_at })
    .where('id', '=', id)
    .execute()
}

export async function listDisputeRows(
  db: Kysely<AnyTables>,
  query: AfterQuery,
  sight: string | null,
): Promise<{ items: DisputeRow[]; total: number }> {
  let select = tables(db).selectFrom('exchange.dispute')
  if (sight !== null)
    select = select.where((e) => e.or([e('department', '=', sight), e('owner', '=', sight)]))
  if (query.state === 'open') select = select.where('closed_at', 'is', null)
  else if (query.state) select = select.where('state', '=', query.state)
  if (query.q) select = select.where('number', 'ilike', `%${query.q.replace(/[\\%_]/g, '\\$&')}%`)
  const { total } = await select.select((e) => e.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const items = await select
    .selectAll()
    .orderBy('opened_at', query.sort === 'openedAt' ? 'asc' : 'desc')
    .orderBy('id')
    .limit(query.size)
    .offset((query.page - 1) * query.size)
    .execute()
  return { items, total }
}
