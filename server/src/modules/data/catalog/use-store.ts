import { sql, type Kysely } from 'kysely'
import { civilDate } from '#platform/calendar.ts'
import type { AnyTables } from '#platform/ctx.ts'

/** How a dataset is used; a download tells more of its worth than a look. */
const WEIGHTS = { view: 1, preview: 2, api: 1, download: 5, follow: 10 } as const
export type UseKind = keyof typeof WEIGHTS

/** Use of the last ninety days counts. */
const DAYS = 90

/** Counts one use today. */
export async function countUse(
  db: Kysely<AnyTables>,
  dataset: string,
  kind: UseKind,
  now: Date,
): Promise<void> {
  await sql`
    insert into catalog.use_count (dataset, day, kind, uses) values (${dataset}, ${civilDate(now)}, ${kind}, 1)
    on conflict (dataset, day, kind) do update set uses = use_count.uses + 1`.execute(db)
}

/** Weighted uses of the last ninety days; datasets nobody used are missing. */
export async function popularityOf(
  db: Kysely<AnyTables>,
  datasets: readonly string[],
  now: Date,
): Promise<Map<string, number>> {
  const { rows } = await sql<{ dataset: string; kind: UseKind; uses: number }>`
    select dataset, kind, sum(uses)::int as uses from catalog.use_count
    where dataset = any(${[...datasets]}::text[]) and day > ${civilDate(now)}::date - ${DAYS}::int
    group by dataset, kind`.execute(db)
  const scores = new Map<string, number>()
  for (const { dataset, kind, uses } of rows)
    scores.set(dataset, (scores.get(dataset) ?? 0) + uses * WEIGHTS[kind])
  return scores
}

/** Uses by kind over the last ninety days. */
export async function usesOf(
  db: Kysely<AnyTables>,
  dataset: string,
  now: Date,
): Promise<{ kind: string; uses: number }[]> {
  const { rows } = await sql<{ kind: string; uses: number }>`
    select kind, sum(uses)::int as uses from catalog.use_count
    where dataset = ${dataset} and day > ${civilDate(now)}::date - ${DAYS}::int
    group by kind order by kind`.execute(db)
  return rows
}

/** Datasets used since a day, whose place in the ranking may have changed. */
export async function usedSince(db: Kysely<AnyTables>, since: Date): Promise<string[]> {
  const { rows } = await sql<{ dataset: string }>`
    select distinct dataset from catalog.use_count where day >= ${civilDate(since)}::date`.execute(db)
  return rows.map(({ dataset }) => dataset)
}
