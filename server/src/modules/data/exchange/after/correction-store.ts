import type { Kysely, Selectable } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import type { ExchangeTables } from '../tables.ts'
import type { AfterQuery, CorrectionState } from './schema.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<ExchangeTables>()

export type CorrectionRow = Selectable<ExchangeTables['exchange.correction']>

export async function insertCorrection(db: Kysely<AnyTables>, row: CorrectionRow): Promise<void> {
  await tables(db)
    .insertInto('exchange.correction')
    .values({ ...row, items: JSON.stringify(row.items) })
    .execute()
}

export async function findCorrection(db: Kysely<AnyTables>, id: string): Promise<CorrectionRow | undefined> {
  return tables(db)
    .selectFrom('exchange.correction')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export async function updateCorrection(
  db: Kysely<AnyTables>,
  id: string,
  changes: Partial<Pick<CorrectionRow, 'state' | 'answer' | 'answered_at' | 'corrected_version'>>,
): Promise<void> {
  await tables(db).updateTable('exchange.correction').set(changes).where('id', '=', id).execute()
}

export async function listAccepted(db: Kysely<AnyTables>, dataset: string): Promise<CorrectionRow[]> {
  return tables(db)
    .selectFrom('exchange.correction')
    .selectAll()
    .where('dataset', '=', dataset)
    .where('state', '=', 'accepted')
    .execute()
}

export async function listCorrectionRows(
  db: Kysely<AnyTables>,
  query: AfterQuery,
  sight: string | null,
): Promise<{ items: CorrectionRow[]; total: number }> {
  let select = tables(db).selectFrom('exchange.correction')
  if (sight !== null)
    select = select.where((e) => e.or([e('department', '=', sight), e('owner', '=', sight)]))
  if (query.state) select = select.where('state', '=', query.state as CorrectionState)
  if (query.q) {
    const needle = `%${query.q.replace(/[\\%_]/g, '\\$&')}%`
    select = select.where((e) => e.or([e('number', 'ilike', needle), e('dataset', 'ilike', needle)]))
  }
  const { total } = await select.select((e) => e.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const items = await select
    .selectAll()
    .orderBy('reported_at', query.sort === 'reportedAt' ? 'asc' : 'desc')
    .orderBy('id')
    .limit(query.size)
    .offset((query.page - 1) * query.size)
    .execute()
  return { items, total }
}
