import { sql, type Kysely } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import type { QualityTables } from './tables.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<QualityTables>()

export type NewReport = Omit<
  QualityTables['quality.report'],
  'seq' | 'score' | 'dimensions' | 'rules' | 'columns'
> & {
  score: number | null
  dimensions: object[]
  rules: object[]
  columns: object[]
}

export async function insertReport(db: Kysely<AnyTables>, report: NewReport): Promise<void> {
  await tables(db)
    .insertInto('quality.report')
    .values({
      ...report,
      dimensions: JSON.stringify(report.dimensions),
      rules: JSON.stringify(report.rules),
      columns: JSON.stringify(report.columns),
    })
    .execute()
}

export async function findReport(db: Kysely<AnyTables>, run: string) {
  return tables(db).selectFrom('quality.report').selectAll().where('run', '=', run).executeTakeFirst()
}

/** Reports of a dataset, newest first. */
export async function listReports(db: Kysely<AnyTables>, dataset: string, limit: number) {
  return tables(db)
    .selectFrom('quality.report')
    .selectAll()
    .where('dataset', '=', dataset)
    .orderBy('at', 'desc')
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute()
}

/** The newest score of each dataset that has one. */
export async function latestScores(
  db: Kysely<AnyTables>,
  datasets: readonly string[],
): Promise<Map<string, number>> {
  if (datasets.length === 0) return new Map()
  const rows = await tables(db)
    .selectFrom('quality.report')
    .distinctOn('dataset')
    .select(['dataset', 'score'])
    .where('dataset', 'in', [...datasets])
    .where(sql<boolean>`score is not null`)
    .orderBy('dataset')
    .orderBy('at', 'desc')
    .orderBy('seq', 'desc')
    .execute()
  return new Map(rows.map(({ dataset, score }) => [dataset, Number(score)]))
}
