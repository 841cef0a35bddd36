import type { Insertable, Kysely, Selectable } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import type { Policy } from '../cedar/policy-set.ts'
import type { AccessTables } from '../tables.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<AccessTables>()

export type VersionRow = Selectable<AccessTables['access.policy_version']>

/** Number of the version in force: the newest of those approved whose time has come. */
export async function findInForce(db: Kysely<AnyTables>, now: Date): Promise<number | undefined> {
  const row = await tables(db)
    .selectFrom('access.policy_version')
    .select('number')
    .where('state', '=', 'approved')
    .where('effective_at', '<=', now)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.number
}

/** The policies of an approved version, which never change. */
export async function findApprovedPolicies(
  db: Kysely<AnyTables>,
  number: number,
): Promise<Policy[] | undefined> {
  const row = await tables(db)
    .selectFrom('access.policy_version')
    .select('policies')
    .where('number', '=', number)
    .where('state', '=', 'approved')
    .executeTakeFirst()
  return row?.policies
}

export async function findVersion(
  db: Kysely<AnyTables>,
  number: number,
  lock?: 'forUpdate',
): Promise<VersionRow | undefined> {
  const query = tables(db).selectFrom('access.policy_version').selectAll().where('number', '=', number)
  return (lock ? query.forUpdate() : query).executeTakeFirst()
}

export async function listVersions(db: Kysely<AnyTables>): Promise<VersionRow[]> {
  return tables(db).selectFrom('access.policy_version').selectAll().orderBy('number', 'desc').execute()
}

/** False where another version is open. */
export async function insertVersion(
  db: Kysely<AnyTables>,
  version: Insertable<AccessTables['access.policy_version']>,
): Promise<boolean> {
  const made = await tables(db)
    .insertInto('access.policy_version')
    .values(version)
    .onConflict((c) => c.doNothing())
    .executeTakeFirst()
  return made.numInsertedOrUpdatedRows === 1n
}

type Change = Partial<
  Omit<Insertable<AccessTables['access.policy_version']>, 'number' | 'author' | 'created_at'>
>

export async function updateVersion(db: Kysely<AnyTables>, number: number, change: Change): Promise<void> {
  await tables(db).updateTable('access.policy_version').set(change).where('number', '=', number).execute()
}

export async function lastNumber(db: Kysely<AnyTables>): Promise<number> {
  const row = await tables(db)
    .selectFrom('access.policy_version')
    .select((e) => e.fn.max('number').as('last'))
    .executeTakeFirst()
  return row?.last ?? 0
}
