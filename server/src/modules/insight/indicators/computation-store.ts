import type { Kysely } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import type { Computation } from './computation.ts'
import type { IndicatorTables } from './tables.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<IndicatorTables>()

export async function insertComputation(
  db: Kysely<AnyTables>,
  computation: Omit<Computation, 'id'>,
): Promise<number> {
  const { id } = await tables(db)
    .insertInto('indicators.computation')
    .values({ ...computation, datasets: JSON.stringify(computation.datasets) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function computationsOf(db: Kysely<AnyTables>, ids: readonly number[]): Promise<Computation[]> {
  if (ids.length === 0) return []
  return tables(db)
    .selectFrom('indicators.computation')
    .selectAll()
    .where('id', 'in', [...ids])
    .orderBy('id')
    .execute()
}
