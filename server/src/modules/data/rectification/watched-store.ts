import { sql, type Kysely, type Selectable } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import type { DimensionStanding, RectificationTables } from './tables.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<RectificationTables>()

export type Watched = Omit<Selectable<RectificationTables['rectification.watched']>, 'score'> & {
  score: number | null
}

export async function saveWatched(db: Kysely<AnyTables>, watched: Watched): Promise<void> {
  const { dataset, title, dimensions, ...rest } = watched
  const row = { ...rest, title: JSON.stringify(title), dimensions: JSON.stringify(dimensions) }
  await tables(db)
    .insertInto('rectification.watched')
    .values({ dataset, ...row })
    .onConflict((c) => c.column('dataset').doUpdateSet(row))
    .execute()
}

export async function listWatched(db: Kysely<AnyTables>): Promise<Watched[]> {
  const rows = await tables(db).selectFrom('rectification.watched').selectAll().orderBy('dataset').execute()
  return rows.map((row) => ({ ...row, score: row.score === null ? null : Number(row.score) }))
}

/** Datasets whose next delivery is overdue but that are not noted as late yet, and late ones, to be judged again. */
export async function datasetsDue(db: Kysely<AnyTables>, now: Date): Promise<string[]> {
  const rows = await tables(db)
    .selectFrom('rectification.watched')
    .select('dataset')
    .where((e) => e.or([e('due_at', '<', now), e('late', '=', true)]))
    .orderBy('dataset')
    .execute()
  return rows.map(({ dataset }) => dataset)
}

export async function saveDependencies(
  db: Kysely<AnyTables>,
  dataset: string,
  others: readonly string[],
): Promise<void> {
  await tables(db).deleteFrom('rectification.depends').where('dataset', '=', dataset).execute()
  if (others.length === 0) return
  await tables(db)
    .insertInto('rectification.depends')
    .values(others.map((on_dataset) => ({ dataset, on_dataset })))
    .execute()
}

/** Datasets whose rules look into this one. */
export async function dependants(db: Kysely<AnyTables>, dataset: string): Promise<string[]> {
  const rows = await tables(db)
    .selectFrom('rectification.depends')
    .select('dataset')
    .where('on_dataset', '=', dataset)
    .execute()
  return rows.map((row) => row.dataset)
}

/** Writes down where a department stands today: the mean score of its datasets. */
export async function noteDay(db: Kysely<AnyTables>, day: string, department: string): Promise<void> {
  await sql`
    insert into rectification.daily (day, department, datasets, score)
    select ${day}::date, department, count(*), avg(score) from rectification.watched
      where department = ${department} group by department
    on conflict (day, department) do update set datasets = excluded.datasets, score = excluded.score`.execute(
    db,
  )
}

export async function listDays(
  db: Kysely<AnyTables>,
  since: string,
): Promise<{ day: string; department: string; datasets: number; score: number | null }[]> {
  const { rows } = await sql<{ day: string; department: string; datasets: number; score: string | null }>`
    select day::text, department, datasets, score from rectification.daily where day >= ${since}::date
    order by day, department`.execute(db)
  return rows.map((row) => ({ ...row, score: row.score === null ? null : Number(row.score) }))
}

export type { DimensionStanding }
