import type { Kysely } from 'kysely'
import type { AnyTables, Ctx } from '#platform/ctx.ts'
import { findLevelRule, type Level, type Suite } from '#modules/trust/keys/index.ts'
import type { LakeTables } from './tables.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<LakeTables>()

/** Keeps the level, and tells whether that changed anything. */
export async function putLevel(db: Kysely<AnyTables>, dataset: string, level: Level): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tables(db)
    .insertInto('lake.dataset_level')
    .values({ dataset, level })
    .onConflict((conflict) =>
      conflict.column('dataset').doUpdateSet({ level }).where('lake.dataset_level.level', '<>', level),
    )
    .executeTakeFirstOrThrow()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function datasetsOfLevel(db: Kysely<AnyTables>, level: Level): Promise<string[]> {
  const query = tables(db).selectFrom('lake.dataset_level').select('dataset').where('level', '=', level)
  return (await query.execute()).map(({ dataset }) => dataset)
}

/** The suite the dataset's files are to be encrypted in, null for none. A dataset nobody classified is general data. */
export async function wantedSuite(ctx: Ctx, dataset: string): Promise<Suite | null> {
  const row = await tables(ctx.db)
    .selectFrom('lake.dataset_level')
    .select('level')
    .where('dataset', '=', dataset)
    .executeTakeFirst()
  const rule = await findLevelRule(ctx, row?.level ?? 'general')
  return rule.atRest ? rule.suite : null
}
