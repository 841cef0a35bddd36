import type { Kysely } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import type { CatalogTables } from './tables.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<CatalogTables>()

export async function isFollowing(db: Kysely<AnyTables>, dataset: string, person: string): Promise<boolean> {
  const row = await tables(db)
    .selectFrom('catalog.follower')
    .select('dataset')
    .where('dataset', '=', dataset)
    .where('person', '=', person)
    .executeTakeFirst()
  return row !== undefined
}

/** Begins or ends following; either may be repeated. */
export async function setFollowing(
  db: Kysely<AnyTables>,
  dataset: string,
  person: string,
  following: boolean,
  now: Date,
): Promise<void> {
  if (following) {
    await tables(db)
      .insertInto('catalog.follower')
      .values({ dataset, person, since: now, seen_at: now })
      .onConflict((c) => c.doNothing())
      .execute()
    return
  }
  await tables(db)
    .deleteFrom('catalog.follower')
    .where('dataset', '=', dataset)
    .where('person', '=', person)
    .execute()
}

export async function listFollowed(
  db: Kysely<AnyTables>,
  person: string,
): Promise<{ dataset: string; since: Date; seenAt: Date }[]> {
  const rows = await tables(db)
    .selectFrom('catalog.follower')
    .selectAll()
    .where('person', '=', person)
    .orderBy('dataset')
    .execute()
  return rows.map(({ dataset, since, seen_at }) => ({ dataset, since, seenAt: seen_at }))
}

export async function markSeen(db: Kysely<AnyTables>, person: string, now: Date): Promise<void> {
  await tables(db)
    .updateTable('catalog.follower')
    .set({ seen_at: now })
    .where('person', '=', person)
    .execute()
}
