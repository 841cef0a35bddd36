import { sql, type Kysely, type Selectable } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import type { ExchangeTables } from '../tables.ts'
import type { RequestQuery, RequestState } from './schema.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<ExchangeTables>()

export type RequestRow = Selectable<ExchangeTables['exchange.request']>
/** Whose requests may be seen: those between departments one of which is this; null sees all. */
export type Sight = string | null

export async function insertRequest(
  db: Kysely<AnyTables>,
  row: Omit<RequestRow, 'round' | 'extended'>,
): Promise<void> {
  await tables(db)
    .insertInto('exchange.request')
    .values({
      ...row,
      spec: JSON.stringify(row.spec),
      findings: JSON.stringify(row.findings),
      decision: row.decision && JSON.stringify(row.decision),
    })
    .execute()
}

export async function findRequest(
  db: Kysely<AnyTables>,
  id: string,
  lock: 'forUpdate' | 'none' = 'none',
): Promise<RequestRow | undefined> {
  const query = tables(db).selectFrom('exchange.request').selectAll().where('id', '=', id)
  return (lock === 'forUpdate' ? query.forUpdate() : query).executeTakeFirst()
}

type Changes = Partial<Pick<RequestRow, 'state' | 'decision' | 'case_id' | 'grant_id' | 'round' | 'extended'>>

export async function updateRequest(db: Kysely<AnyTables>, id: string, changes: Changes): Promise<void> {
  const { decision, ...rest } = changes
  await tables(db)
    .updateTable('exchange.request')
    .set({ ...rest, ...(decision === undefined ? {} : { decision: decision && JSON.stringify(decision) }) })
    .where('id', '=', id)
    .execute()
}

/** Makes two requests of one department for one dataset wait for each other, so that neither overlooks the other. */
export async function lockAsking(db: Kysely<AnyTables>, dataset: string, department: string): Promise<void> {
  const text = JSON.stringify(['exchange.asking', dataset, department])
  await sql`select pg_advisory_xact_lock(hashtextextended(${text}, 0))`.execute(db)
}

/** Requests of a department for a dataset that are still being answered. */
export async function findPending(
  db: Kysely<AnyTables>,
  dataset: string,
  department: string,
): Promise<RequestRow[]> {
  return tables(db)
    .selectFrom('exchange.request')
    .selectAll()
    .where('dataset', '=', dataset)
    .where('department', '=', department)
    .where('state', 'in', ['confirming', 'deciding'] satisfies RequestState[])
    .execute()
}

const sortable = { askedAt: 'asked_at', number: 'number', dataset: 'dataset', state: 'state' } as const

export async function listRequestRows(
  db: Kysely<AnyTables>,
  query: RequestQuery,
  sight: Sight,
  own: string | null,
): Promise<{ items: RequestRow[]; total: number }> {
  let select = tables(db).selectFrom('exchange.request')
  if (sight !== null)
    select = select.where((e) => e.or([e('department', '=', sight), e('owner', '=', sight)]))
  if (query.side === 'asked') select = select.where('department', '=', own ?? '')
  if (query.side === 'todecide')
    select = select
      .where('owner', '=', own ?? '')
      .where('state', 'in', ['confirming', 'deciding', 'approved'])
  if (query.state) select = select.where('state', '=', query.state)
  if (query.dataset) select = select.where('dataset', '=', query.dataset)
  if (query.department) select = select.where('department', '=', query.department)
  if (query.q) {
    const needle = `%${query.q.replace(/[\\%_]/g, '\\$&')}%`
    select = select.where((e) =>
      e.or([
        e('number', 'ilike', needle),
        e('dataset', 'ilike', needle),
        e(sql<string>`spec->>'purpose'`, 'ilike', needle),
      ]),
    )
  }
  const { total } = await select.select((e) => e.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const key = (query.sort ?? '-askedAt').replace(/^-/, '')
  const column = key in sortable ? sortable[key as keyof typeof sortable] : 'asked_at'
  const items = await select
    .selectAll()
    .orderBy(column, query.sort !== undefined && !query.sort.startsWith('-') ? 'asc' : 'desc')
    .orderBy('id')
    .limit(query.size)
    .offset((query.page - 1) * query.size)
    .execute()
  return { items, total }
}
