import type { Kysely } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import { errors } from './errors.ts'
import { AlertRule } from './rule.ts'
import type { AlertTables } from './tables.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<AlertTables>()

/** A rule in force with the number of its revision. */
export type StoredRule = AlertRule & { version: number }

export async function upsertRule(db: Kysely<AnyTables>, rule: AlertRule, at: Date): Promise<number> {
  const spec = JSON.stringify(rule)
  const row = await tables(db)
    .insertInto('alerts.rule')
    .values({ code: rule.code, version: 1, indicator: rule.indicator, spec, updated_at: at })
    .onConflict((c) =>
      c.column('code').doUpdateSet((e) => ({
        version: e('alerts.rule.version', '+', 1),
        indicator: rule.indicator,
        spec,
        updated_at: at,
      })),
    )
    .returning('version')
    .executeTakeFirstOrThrow()
  return row.version
}

export async function listRules(db: Kysely<AnyTables>, indicator?: string): Promise<StoredRule[]> {
  let query = tables(db).selectFrom('alerts.rule').select(['spec', 'version']).orderBy('code')
  if (indicator !== undefined) query = query.where('indicator', '=', indicator)
  return (await query.execute()).map(({ spec, version }) => ({ ...AlertRule.parse(spec), version }))
}

export async function getRule(db: Kysely<AnyTables>, code: string): Promise<StoredRule> {
  const row = await tables(db)
    .selectFrom('alerts.rule')
    .select(['spec', 'version'])
    .where('code', '=', code)
    .executeTakeFirst()
  if (!row) throw errors.ruleNotFound({ rule: code })
  return { ...AlertRule.parse(row.spec), version: row.version }
}
