import type { Ctx } from '#platform/ctx.ts'
import { openDuck, sqlText, type Duck } from '#platform/duck.ts'
import { resultFiles } from './result-files.ts'
import type { FinishedRun } from './run-store.ts'
import type { EntityQuery } from './review-schema.ts'

export type EntityRow = { record: number; dataset: string; row: number; key: string; entity: number }
export type PairRow = { left: number; right: number; weight: number; levels: string; status: string }

/** Opens what a run found: its records with their entities, and its pairs. */
export async function openResults<T>(
  ctx: Ctx,
  run: FinishedRun,
  read: (duck: Duck, names: { records: string; pairs: string }) => Promise<T>,
): Promise<T> {
  const { records, pairs } = resultFiles(ctx.config, run.id)
  const duck = await openDuck({ memoryLimit: '512MB', threads: 2 })
  try {
    return await read(duck, {
      records: `read_parquet(${sqlText(records)})`,
      pairs: `read_parquet(${sqlText(pairs)})`,
    })
  } finally {
    duck.close()
  }
}

const COLUMNS = 'record, dataset, "row"::double as "row", key, entity::double as entity'

export async function recordsOfEntities(
  ctx: Ctx,
  run: FinishedRun,
  entities: readonly number[],
): Promise<EntityRow[]> {
  return openResults(ctx, run, (duck, { records }) =>
    duck.all<EntityRow>(
      `select ${COLUMNS} from ${records} where entity in (${entities.map(Math.trunc).join(', ')}) order by record`,
    ),
  )
}

/** Pairs of which both records are among these. */
export async function pairsAmong(ctx: Ctx, run: FinishedRun, records: readonly number[]): Promise<PairRow[]> {
  const list = records.map(Math.trunc).join(', ')
  return openResults(ctx, run, (duck, { pairs }) =>
    duck.all<PairRow>(`
      select "left", "right", weight, levels, min(status) as status from ${pairs}
      where "left" in (${list}) and "right" in (${list})
      group by "left", "right", weight, levels order by weight desc limit 500`),
  )
}

/** Entities with their number of records and the datasets they are in, the largest first. */
export async function listEntityRows(ctx: Ctx, run: FinishedRun, query: EntityQuery) {
  const dataset = query.dataset
  const number = Number(query.q)
  const conditions = [
    `count(*) >= ${query.least}`,
    ...(dataset ? ['bool_or(dataset = $dataset)'] : []),
    ...(query.q ? [Number.isSafeInteger(number) ? `entity = ${number}` : 'false'] : []),
  ]
  const params = dataset ? { dataset } : {}
  const order =
    query.sort === 'entity' ? 'entity' : query.sort === 'records' ? 'records, entity' : 'records desc, entity'
  return openResults(ctx, run, async (duck, { records }) => {
    const found = `
      select entity::double as entity, count(*)::integer as records, list(distinct dataset order by dataset) as datasets
      from ${records} group by entity having ${conditions.join(' and ')}`
    const reader = await duck.connection.runAndReadAll(
      `select *, count(*) over ()::integer as total from (${found}) order by ${order}
       limit ${query.size} offset ${(query.page - 1) * query.size}`,
      params,
    )
    const rows = reader.getRowObjectsJson() as {
      entity: number
      records: number
      datasets: string[]
      total: number
    }[]
    return { items: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 }
  })
}
