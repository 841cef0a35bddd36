import type { Ctx } from '#platform/ctx.ts'
import type { Duck } from '#platform/duck.ts'
import { listVersions } from '#modules/data/lake/index.ts'
import { errors } from './errors.ts'
import { getFinished, getProject } from './get-project.ts'
import { withGoldenTable } from './golden-table.ts'
import { auditReading } from './read-records.ts'
import type { FinishedRun } from './run-store.ts'
import type { GoldenPreview } from './review-schema.ts'
import type { LinkageSettings } from './schema.ts'
import { visibleFields, type SeenField } from './visible-fields.ts'

const EXAMPLES = 20

/** The run and the settings a golden dataset would be made with: the rules as they are now, the entities as last found. */
export async function goldenBasis(
  ctx: Ctx,
  code: string,
): Promise<{ run: FinishedRun; settings: LinkageSettings; golden: NonNullable<LinkageSettings['golden']> }> {
  const { settings } = await getProject(ctx, code)
  const run = await getFinished(ctx, code)
  const known = settings.datasets.every(({ dataset }) => run.versions[dataset] !== undefined)
  if (!settings.golden || !known) throw errors.noGolden({ project: code })
  return { run, settings, golden: settings.golden }
}

/** What publishing would do: how many rows, from which sources, where these disagree, and some rows as they would be. */
export async function previewGolden(ctx: Ctx, code: string): Promise<GoldenPreview> {
  const { run, settings, golden } = await goldenBasis(ctx, code)
  const fields = await visibleFields(ctx, settings)
  const [current] = await listVersions(ctx.db, golden.dataset)
  return withGoldenTable(ctx, run, settings, async (duck) => {
    const [counted] = await duck.all<{ rows: number; merged: number }>(
      'select count(*)::integer as rows, (count(*) filter (where records > 1))::integer as merged from golden',
    )
    const examples = await readExamples(duck, fields)
    await auditReading(
      ctx,
      code,
      fields,
      examples.map(({ entity }) => `entity ${entity}`),
    )
    return {
      ...{ run: run.id, dataset: golden.dataset },
      currentVersion: current?.number ?? null,
      currentRows: current?.rows ?? null,
      ...{ rows: counted?.rows ?? 0, merged: counted?.merged ?? 0 },
      fields: await countFields(duck, fields),
      examples,
    }
  })
}

async function countFields(duck: Duck, fields: readonly SeenField[]): Promise<GoldenPreview['fields']> {
  const counted: GoldenPreview['fields'] = []
  for (const [i, { name, title, sight }] of fields.entries()) {
    const rows = await duck.all<{ dataset: string; n: number; conflicts: number }>(
      `select g${i}.d as dataset, count(*)::integer as n, (count(*) filter (where c${i}))::integer as conflicts
       from golden where g${i} is not null group by 1 order by 1`,
    )
    counted.push({
      ...{ field: name, title, masked: sight !== 'clear' },
      filled: rows.reduce((sum, { n }) => sum + n, 0),
      conflicts: rows.reduce((sum, { conflicts }) => sum + conflicts, 0),
      bySource: Object.fromEntries(rows.map(({ dataset, n }) => [dataset, n])),
    })
  }
  return counted
}

/** Entities of several records first, those whose members disagree most. */
async function readExamples(duck: Duck, fields: readonly SeenField[]): Promise<GoldenPreview['examples']> {
  const cells = fields.map(({ sight }, i) => {
    const value = sight === 'clear' ? `g${i}.v` : `case when g${i} is not null then '＊＊＊' end`
    return `${value} as v${i}, g${i}.d as d${i}, c${i}`
  })
  const conflicts = fields.map((_, i) => `c${i}::integer`).join(' + ')
  const rows = await duck.all<Record<string, string | number | boolean | null>>(
    `select entity::double as entity, records, ${cells.join(', ')} from golden where records > 1
     order by ${conflicts} desc, records desc, entity limit ${EXAMPLES}`,
  )
  return rows.map((row) => ({
    entity: Number(row['entity']),
    records: Number(row['records']),
    cells: Object.fromEntries(
      fields.map(({ name }, i) => [
        name,
        {
          value: (row[`v${i}`] as string | null) ?? null,
          source: (row[`d${i}`] as string | null) ?? null,
          conflict: row[`c${i}`] === true,
        },
      ]),
    ),
  }))
}
