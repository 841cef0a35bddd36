import type { Kysely } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import type { Assessment } from './schema.ts'
import type { OpeningTables } from './tables.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<OpeningTables>()

export type Opening = { dataset: string; openedAt: Date }
export type Release = { dataset: string; version: number; releasedAt: Date }

export async function insertOpening(
  db: Kysely<AnyTables>,
  opening: Opening & { openedBy: string },
): Promise<void> {
  await tables(db)
    .insertInto('opening.opening')
    .values({ dataset: opening.dataset, opened_at: opening.openedAt, opened_by: opening.openedBy })
    .onConflict((c) => c.doNothing())
    .execute()
}

/** Removes the opening with its releases; false where there was none. */
export async function deleteOpening(db: Kysely<AnyTables>, dataset: string): Promise<boolean> {
  const { numDeletedRows } = await tables(db)
    .deleteFrom('opening.opening')
    .where('dataset', '=', dataset)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

export async function listOpenings(db: Kysely<AnyTables>): Promise<Opening[]> {
  const rows = await tables(db).selectFrom('opening.opening').selectAll().orderBy('dataset').execute()
  return rows.map(({ dataset, opened_at }) => ({ dataset, openedAt: opened_at }))
}

export async function findOpening(db: Kysely<AnyTables>, dataset: string): Promise<Opening | undefined> {
  const row = await tables(db)
    .selectFrom('opening.opening')
    .selectAll()
    .where('dataset', '=', dataset)
    .executeTakeFirst()
  return row && { dataset, openedAt: row.opened_at }
}

/** False where the version was released before. */
export async function insertRelease(
  db: Kysely<AnyTables>,
  release: Release,
  assessment: Assessment,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows = 0n } = await tables(db)
    .insertInto('opening.release')
    .values({
      dataset: release.dataset,
      version: release.version,
      released_at: release.releasedAt,
      assessment: JSON.stringify(assessment),
    })
    .onConflict((c) => c.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows > 0n
}

/** Releases of a dataset, newest version first. */
export async function listReleases(db: Kysely<AnyTables>, dataset: string): Promise<Release[]> {
  const rows = await tables(db)
    .selectFrom('opening.release')
    .select(['version', 'released_at'])
    .where('dataset', '=', dataset)
    .orderBy('version', 'desc')
    .execute()
  return rows.map(({ version, released_at }) => ({ dataset, version, releasedAt: released_at }))
}
