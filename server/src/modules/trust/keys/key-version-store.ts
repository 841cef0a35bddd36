import { sql, type Kysely } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import type { Suite } from './crypto/suite.ts'
import type { KeyState } from './key-version.ts'
import type { KeysTables } from './tables.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<KeysTables>()

export type KeyVersion = {
  number: number
  state: KeyState
  madeBy: string
  madeAt: Date
  retiredAt: Date | null
  /** Per suite, a sealed known text: it opens with the right key only. */
  proofs: Record<Suite, string>
}

/**
 * The active version, held until the transaction ends: a rotation that begins waits for keys being made, so that none is made
 * on the old version behind its back.
 */
export async function holdActive(db: Kysely<AnyTables>): Promise<number> {
  const row = await tables(db)
    .selectFrom('keys.kek')
    .select('number')
    .where('state', '=', 'active')
    .forShare()
    .executeTakeFirstOrThrow()
  return row.number
}

export async function findVersion(
  db: Kysely<AnyTables>,
  number: number,
): Promise<{ number: number; state: KeyState } | undefined> {
  return tables(db)
    .selectFrom('keys.kek')
    .select(['number', 'state'])
    .where('number', '=', number)
    .executeTakeFirst()
}

/** The newest first. */
export async function allVersions(db: Kysely<AnyTables>): Promise<KeyVersion[]> {
  const rows = await tables(db).selectFrom('keys.kek').selectAll().orderBy('number', 'desc').execute()
  return rows.map((row) => ({
    number: row.number,
    state: row.state,
    madeBy: row.made_by,
    madeAt: row.made_at,
    retiredAt: row.retired_at,
    proofs: row.proofs,
  }))
}

/** Makes the version the active one and the one before it `retiring`. */
export async function insertActive(db: Kysely<AnyTables>, version: KeyVersion): Promise<void> {
  await tables(db).updateTable('keys.kek').set({ state: 'retiring' }).where('state', '=', 'active').execute()
  await tables(db)
    .insertInto('keys.kek')
    .values({
      number: version.number,
      state: version.state,
      made_by: version.madeBy,
      made_at: version.madeAt,
      retired_at: version.retiredAt,
      proofs: JSON.stringify(version.proofs),
    })
    .execute()
}

export async function setRetired(db: Kysely<AnyTables>, number: number, at: Date): Promise<void> {
  await tables(db)
    .updateTable('keys.kek')
    .set({ state: 'retired', retired_at: at })
    .where('number', '=', number)
    .execute()
}

/** Any constant: versions are made and retired one at a time. */
const VERSIONS_LOCK = 4_071_967

export async function lockVersions(db: Kysely<AnyTables>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${VERSIONS_LOCK})`.execute(db)
}
