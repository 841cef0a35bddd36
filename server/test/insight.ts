import { rm, writeFile } from 'node:fs/promises'
import { publishVersion, stageVersion } from '#modules/data/lake/index.ts'
import type { Definition } from '#modules/insight/indicators/definition.ts'
import { seedRegions } from '#modules/insight/indicators/seed.ts'
import type { Ctx } from '#platform/ctx.ts'
import { openDuck, sqlText } from '#platform/duck.ts'

/** Publishes rows as the next version of a dataset, as an ingestion of one file would. */
export async function publishRows(ctx: Ctx, dataset: string, rows: readonly object[]): Promise<void> {
  const staged = await stageVersion(ctx, dataset)
  const json = `${staged}.json`
  await writeFile(json, JSON.stringify(rows))
  const duck = await openDuck()
  await duck.run(
    `copy (select *, 'file' as _file, row_number() over () + 1 as _line from read_json(${sqlText(json)}))
     to ${sqlText(staged)} (format parquet)`,
  )
  duck.close()
  await rm(json)
  await publishVersion(ctx, { dataset, staged, run: `run-${dataset}` })
}

export { seedRegions }

/** A small indicator over a dataset with the columns county, period and n. */
export function testIndicator(change: Partial<Definition> = {}): Definition {
  const code = change.code ?? 'people'
  return {
    code,
    name: { zh: `指标${code}`, en: `Indicator ${code}` },
    unit: { zh: '件', en: 'items' },
    description: { zh: '测试', en: 'test' },
    department: 'tjj',
    datasets: ['facts'],
    periodKind: 'year',
    goodDirection: 'none',
    share: false,
    rollup: 'sum',
    importance: 3,
    decimals: 0,
    synthetic: true,
    sql: 'select county as region, period, n as value from facts',
    trace: {
      dataset: 'facts',
      where: 'starts_with(county, $prefix) and period::varchar = $period',
      columns: ['county', 'n'],
    },
    ...change,
  }
}

/** A row of the dataset the small indicator reads. */
export type Fact = { county: string; period: string; n: number }

/** Shorthand for rows: county, period and n. */
export function fact(county: string, period: string, n: number): Fact {
  return { county, period, n }
}
