import { mkdir, rm } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Ctx } from '#platform/ctx.ts'
import { openDuck, sqlName, sqlText, type Duck } from '#platform/duck.ts'
import { openLake, SOURCE_FILE, SOURCE_LINE } from '#modules/data/lake/index.ts'
import { goldenRules } from './golden-rules.ts'
import { resultFiles } from './result-files.ts'
import type { FinishedRun } from './run-store.ts'
import type { LinkageSettings } from './schema.ts'

/**
 * Makes the table `golden` for `work`: one row per entity with, for field i, its value `v<i>`, the record it was taken
 * from (`d<i>` dataset, `s<i>` file and line) and whether the members disagree (`c<i>`).
 */
export async function withGoldenTable<T>(
  ctx: Ctx,
  run: FinishedRun,
  settings: LinkageSettings,
  work: (duck: Duck) => Promise<T>,
): Promise<T> {
  const tempDirectory = join(ctx.config.dataDir, 'work', `golden-${randomUUID()}`)
  await mkdir(tempDirectory, { recursive: true })
  const duck = await openDuck({ memoryLimit: '1GB', threads: 2, tempDirectory })
  try {
    await fillMembers(ctx, duck, run, settings)
    await duck.run(goldenSql(settings))
    return await work(duck)
  } finally {
    duck.close()
    await rm(tempDirectory, { recursive: true, force: true })
  }
}

/** The records of all entities with the cells of the settings' fields as text; blank is nothing. */
async function fillMembers(ctx: Ctx, duck: Duck, run: FinishedRun, settings: LinkageSettings): Promise<void> {
  const results = resultFiles(ctx.config, run.id).records
  const lake = await openLake(ctx, [
    ...settings.datasets.map(({ dataset }) => ({ dataset, number: run.versions[dataset] ?? 0 })),
  ])
  const { paths } = lake
  lake.close()
  const selects = settings.datasets.map(({ dataset, newest }) => {
    const cells = settings.fields.map(({ columns }, i) => {
      const column = columns[dataset]
      return `${column === undefined ? 'null::varchar' : `nullif(trim(${sqlName(column)}::varchar), '')`} as f${i}`
    })
    const at = newest === null ? "''" : `coalesce(${sqlName(newest)}::varchar, '')`
    return `
      select e.entity, e.record, ${sqlText(dataset)} as dataset, ${at} as since,
        ${SOURCE_FILE}::varchar || ':' || ${SOURCE_LINE}::varchar as place, ${cells.join(', ')}
      from (select entity, record, "row" from read_parquet(${sqlText(results)}) where dataset = ${sqlText(dataset)}) e
      join read_parquet(${sqlText(paths.get(dataset) ?? '')}, file_row_number = true) r on r.file_row_number = e."row"`
  })
  await duck.run(`create table member as ${selects.join(' union all ')}`)
}

function goldenSql(settings: LinkageSettings): string {
  const cells = settings.fields.map((_, i) => i)
  const filled = cells.map((i) => `(f${i} is not null)::integer`).join(' + ')
  const frequent = settings.fields.flatMap(({ name }, i) =>
    goldenRules(settings)[name]?.by === 'frequent'
      ? [`count(f${i}) over (partition by entity, f${i}) as q${i}`]
      : [],
  )
  const picked = cells.map((i) => {
    const first = `first(struct_pack(v := f${i}, d := dataset, s := place) order by ${orderOf(settings, i)}) filter (where f${i} is not null)`
    return `${first} as g${i}, count(distinct f${i}) > 1 as c${i}`
  })
  const single = cells.map(
    (i) =>
      `case when f${i} is not null then struct_pack(v := f${i}, d := dataset, s := place) end as g${i}, false as c${i}`,
  )
  return `
    create table golden as
    with sized as (select *, ${[`${filled} as filled`, 'count(*) over (partition by entity) as records', ...frequent].join(', ')} from member)
    select entity, count(*)::integer as records, ${picked.join(', ')} from sized where records > 1 group by entity
    union all
    select entity, 1 as records, ${single.join(', ')} from sized where records = 1`
}

/** The order of the pure rule `goldenRecord`, as SQL. */
function orderOf(settings: LinkageSettings, i: number): string {
  const rule = goldenRules(settings)[settings.fields[i]?.name ?? ''] ?? { by: 'source' as const, sources: [] }
  const places = rule.sources.map((dataset, place) => `when ${sqlText(dataset)} then ${place}`).join(' ')
  const rank = `case dataset ${places} else ${rule.sources.length} end`
  const first = {
    source: [rank, 'since desc'],
    newest: ['since desc', rank],
    complete: ['filled desc', rank, 'since desc'],
    frequent: [`q${i} desc`, rank, 'since desc'],
  }[rule.by]
  return [...first, 'record'].join(', ')
}
