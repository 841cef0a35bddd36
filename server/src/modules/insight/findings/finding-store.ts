import { sql, type Kysely } from 'kysely'
import type { SeriesHead } from '#modules/insight/indicators/index.ts'
import type { AnyTables } from '#platform/ctx.ts'
import type { Finding } from './finding.ts'
import type { FindingTables } from './tables.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<FindingTables>()

/** For each region what state of its series the finding is about. */
export async function findingHeads(db: Kysely<AnyTables>, indicator: string): Promise<SeriesHead[]> {
  return tables(db)
    .selectFrom('findings.finding')
    .select(['region', 'points', 'computation'])
    .where('indicator', '=', indicator)
    .execute()
}

export async function saveFindings(db: Kysely<AnyTables>, findings: readonly Finding[]): Promise<void> {
  if (findings.length === 0) return
  const replaced = [
    'computation',
    'points',
    'until',
    'forecast',
    'anomalies',
    'anomaly',
    'sentence',
    'rank',
    'at',
  ] as const
  await tables(db)
    .insertInto('findings.finding')
    .values(
      findings.map((finding) => ({
        ...finding,
        forecast: JSON.stringify(finding.forecast),
        anomalies: JSON.stringify(finding.anomalies),
        anomaly: finding.anomaly && JSON.stringify(finding.anomaly),
        sentence: finding.sentence && JSON.stringify(finding.sentence),
      })),
    )
    .onConflict((c) =>
      c
        .columns(['indicator', 'region'])
        .doUpdateSet((e) => Object.fromEntries(replaced.map((name) => [name, e.ref(`excluded.${name}`)]))),
    )
    .execute()
}

export async function removeFindings(
  db: Kysely<AnyTables>,
  indicator: string,
  regions: readonly string[],
): Promise<void> {
  if (regions.length === 0) return
  await tables(db)
    .deleteFrom('findings.finding')
    .where('indicator', '=', indicator)
    .where('region', 'in', [...regions])
    .execute()
}

export async function findFinding(
  db: Kysely<AnyTables>,
  indicator: string,
  region: string,
): Promise<Finding | undefined> {
  return tables(db)
    .selectFrom('findings.finding')
    .selectAll()
    .where('indicator', '=', indicator)
    .where('region', '=', region)
    .executeTakeFirst()
}

/** What the models say about every indicator in one region. */
export async function findingsOfRegion(db: Kysely<AnyTables>, region: string): Promise<Finding[]> {
  return tables(db).selectFrom('findings.finding').selectAll().where('region', '=', region).execute()
}

/** Findings with an anomaly, best first; `within` is what their region's code begins with. */
export async function rankedFindings(
  db: Kysely<AnyTables>,
  within: string,
  count: number,
): Promise<Finding[]> {
  return tables(db)
    .selectFrom('findings.finding')
    .selectAll()
    .where('rank', '>', 0)
    .where(sql<boolean>`starts_with(region, ${within})`)
    .orderBy('rank', 'desc')
    .orderBy('indicator')
    .orderBy('region')
    .limit(count)
    .execute()
}
