import { sql, type Insertable, type Kysely, type Selectable } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import type { ContractsTables } from './tables.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<ContractsTables>()

export type ContractVersionRow = Selectable<ContractsTables['contracts.version']>
export type NewContractVersion = Insertable<ContractsTables['contracts.version']>

/** Proposals for one dataset are taken one after another; returns the last number given, 0 where there is none. */
export async function lockLastNumber(db: Kysely<AnyTables>, dataset: string): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext(${`contracts:${dataset}`}))`.execute(db)
  const row = await tables(db)
    .selectFrom('contracts.version')
    .select((e) => e.fn.max('number').as('last'))
    .where('dataset', '=', dataset)
    .executeTakeFirst()
  return row?.last ?? 0
}

export async function insertVersion(db: Kysely<AnyTables>, version: NewContractVersion): Promise<void> {
  await tables(db).insertInto('contracts.version').values(version).execute()
}

export async function decideVersion(
  db: Kysely<AnyTables>,
  id: string,
  decision: Pick<
    ContractVersionRow,
    'state' | 'decided_by' | 'decided_by_name' | 'decided_at' | 'decision_note'
  >,
): Promise<void> {
  await tables(db).updateTable('contracts.version').set(decision).where('id', '=', id).execute()
}

export async function findVersion(
  db: Kysely<AnyTables>,
  id: string,
  lock?: 'forUpdate',
): Promise<ContractVersionRow | undefined> {
  let query = tables(db).selectFrom('contracts.version').selectAll().where('id', '=', id)
  if (lock) query = query.forUpdate()
  return query.executeTakeFirst()
}

/** Versions of one dataset, newest first; or, without one, all that wait for a decision. */
export async function listVersions(db: Kysely<AnyTables>, dataset?: string): Promise<ContractVersionRow[]> {
  const query = tables(db).selectFrom('contracts.version').selectAll()
  return dataset === undefined
    ? query.where('state', '=', 'proposed').orderBy('created_at').execute()
    : query.where('dataset', '=', dataset).orderBy('number', 'desc').execute()
}
