import type { Kysely } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import type { QualityTables } from './tables.ts'
import type { RuleCount } from './count-rules.ts'
import type { QualityScore } from './score.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<QualityTables>()

export type NewVersionCheck = {
  id: string
  run: string
  dataset: string
  version: number
  at: Date
  rules: readonly RuleCount[]
  faultCount: number
}

export async function insertVersionCheck(db: Kysely<AnyTables>, check: NewVersionCheck): Promise<void> {
  const { rules, faultCount, ...rest } = check
  await tables(db)
    .insertInto('quality.version_check')
    .values({ ...rest, rules: JSON.stringify(rules), fault_count: faultCount })
    .execute()
}

/** The newest check of the version each run made. */
export async function newestChecks(db: Kysely<AnyTables>, runs: readonly string[]) {
  if (runs.length === 0) return new Map<string, never>()
  const rows = await tables(db)
    .selectFrom('quality.version_check')
    .selectAll()
    .distinctOn('run')
    .where('run', 'in', [...runs])
    .orderBy('run')
    .orderBy('at', 'desc')
    .orderBy('seq', 'desc')
    .execute()
  return new Map(rows.map((row) => [row.run, row]))
}

/** A report's score once the check of its version has spoken. */
export async function updateScore(
  db: Kysely<AnyTables>,
  run: string,
  { score, dimensions }: QualityScore,
): Promise<void> {
  await tables(db)
    .updateTable('quality.report')
    .set({ score: score ?? null, dimensions: JSON.stringify(dimensions) })
    .where('run', '=', run)
    .execute()
}
