import type { Kysely } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import type { Suite } from './crypto/suite.ts'
import { LEVELS, type Level } from './level.ts'
import type { KeysTables } from './tables.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<KeysTables>()

/** What holds for data of one level: which suite, and whether its files are encrypted where they lie. */
export type LevelRule = { level: Level; suite: Suite; atRest: boolean }

/** The strictest level first. */
export async function allRules(db: Kysely<AnyTables>): Promise<LevelRule[]> {
  const rows = await tables(db).selectFrom('keys.level_rule').selectAll().execute()
  const rules = rows.map(({ level, suite, at_rest }) => ({ level, suite, atRest: at_rest }))
  return rules.sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level))
}

export async function ruleOf(db: Kysely<AnyTables>, level: Level): Promise<LevelRule> {
  const row = await tables(db)
    .selectFrom('keys.level_rule')
    .selectAll()
    .where('level', '=', level)
    .executeTakeFirstOrThrow()
  return { level, suite: row.suite, atRest: row.at_rest }
}

export async function updateRule(db: Kysely<AnyTables>, { level, suite, atRest }: LevelRule): Promise<void> {
  await tables(db)
    .updateTable('keys.level_rule')
    .set({ suite, at_rest: atRest })
    .where('level', '=', level)
    .execute()
}
