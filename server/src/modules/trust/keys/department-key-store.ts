import { sql, type Kysely, type Selectable } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import type { Suite } from './crypto/suite.ts'
import type { KeysTables } from './tables.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<KeysTables>()

/** The key pairs of a department: one to sign, one to be encrypted for. Private parts are sealed. */
export type DepartmentKey = {
  department: string
  number: number
  suite: Suite
  signingPublic: Buffer
  sealingPublic: Buffer
  signingPrivate: string
  sealingPrivate: string
  madeAt: Date
}

/** The key with this number, or the newest. */
export async function findDepartmentKey(
  db: Kysely<AnyTables>,
  department: string,
  number?: number,
): Promise<DepartmentKey | undefined> {
  let query = tables(db).selectFrom('keys.department_key').selectAll().where('department', '=', department)
  if (number !== undefined) query = query.where('number', '=', number)
  const row = await query.orderBy('number', 'desc').limit(1).executeTakeFirst()
  return row && toKey(row)
}

/** Newest keys first within a department. */
export async function listDepartmentKeys(db: Kysely<AnyTables>): Promise<DepartmentKey[]> {
  const query = tables(db).selectFrom('keys.department_key').selectAll()
  const rows = await query.orderBy('department').orderBy('number', 'desc').execute()
  return rows.map(toKey)
}

/** The department's next number, nobody else's until the transaction ends. */
export async function lockNextNumber(db: Kysely<AnyTables>, department: string): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext(${`department-key:${department}`}))`.execute(db)
  return ((await findDepartmentKey(db, department))?.number ?? 0) + 1
}

export async function insertDepartmentKey(db: Kysely<AnyTables>, key: DepartmentKey): Promise<void> {
  await tables(db)
    .insertInto('keys.department_key')
    .values({
      department: key.department,
      number: key.number,
      suite: key.suite,
      signing_public: key.signingPublic,
      sealing_public: key.sealingPublic,
      signing_private: key.signingPrivate,
      sealing_private: key.sealingPrivate,
      made_at: key.madeAt,
    })
    .execute()
}

function toKey(row: Selectable<KeysTables['keys.department_key']>): DepartmentKey {
  const { department, number, suite } = row
  return {
    department,
    number,
    suite,
    signingPublic: row.signing_public,
    sealingPublic: row.sealing_public,
    signingPrivate: row.signing_private,
    sealingPrivate: row.sealing_private,
    madeAt: row.made_at,
  }
}
