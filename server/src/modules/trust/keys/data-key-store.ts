import type { Kysely } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import type { Suite } from './crypto/suite.ts'
import type { KeyState } from './key-version.ts'
import type { KeysTables } from './tables.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<KeysTables>()

/** A data key as it is kept: wrapped by a version of the key-encryption key, whose state comes along. */
export type DataKeyRow = {
  id: number
  name: string
  suite: Suite
  kek: number
  wrapped: Buffer
  state: KeyState
}

function withState(db: Kysely<AnyTables>) {
  return tables(db)
    .selectFrom('keys.data_key as d')
    .innerJoin('keys.kek as k', 'k.number', 'd.kek')
    .select(['d.id', 'd.name', 'd.suite', 'd.kek', 'd.wrapped', 'k.state'])
}

export async function findByName(
  db: Kysely<AnyTables>,
  name: string,
  suite: Suite,
): Promise<DataKeyRow | undefined> {
  return withState(db).where('d.name', '=', name).where('d.suite', '=', suite).executeTakeFirst()
}

export async function findById(db: Kysely<AnyTables>, id: number): Promise<DataKeyRow | undefined> {
  return withState(db).where('d.id', '=', id).executeTakeFirst()
}

/** Keeps a new key; where another caller was quicker, theirs stays. */
export async function insertDataKey(
  db: Kysely<AnyTables>,
  key: { name: string; suite: Suite; kek: number; wrapped: Buffer; madeAt: Date },
): Promise<void> {
  const { madeAt, ...row } = key
  await tables(db)
    .insertInto('keys.data_key')
    .values({ ...row, made_at: madeAt })
    .onConflict((conflict) => conflict.columns(['name', 'suite']).doNothing())
    .execute()
}

/** How many data keys each version wraps. */
export async function countByVersion(db: Kysely<AnyTables>): Promise<Map<number, number>> {
  const rows = await tables(db)
    .selectFrom('keys.data_key')
    .select((e) => ['kek', e.fn.countAll<number>().as('count')])
    .groupBy('kek')
    .execute()
  return new Map(rows.map(({ kek, count }) => [kek, count]))
}
