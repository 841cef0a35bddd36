import { listCurrent } from '#modules/data/lake/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { datasetFacts } from './dataset-facts.ts'
import type { Definition } from './definition.ts'
import { errors } from './errors.ts'
import { allRegions } from './region-store.ts'
import type { RegionPoint } from './point.ts'
import { runDefinition } from './run-definition.ts'
import { openSandbox } from './sandbox.ts'
import { checkTrace } from './trace.ts'

/** What a definition would give on the data published now, and its newest figures to look at. */
export type Trial = {
  points: number
  ignored: number
  regions: number
  from: string | null
  to: string | null
  sample: RegionPoint[]
}

const SAMPLE = 20

/** Runs a definition without keeping anything. Throws what is wrong with it, with the place. */
export async function tryDefinition(ctx: Ctx, definition: Definition): Promise<Trial> {
  const published = new Set((await listCurrent(ctx.db)).map(({ dataset }) => dataset))
  const missing = definition.datasets.filter((dataset) => !published.has(dataset))
  if (missing.length > 0) throw errors.unpublished({ datasets: missing })
  await refusePersonalColumns(ctx, definition)
  const sandbox = await openSandbox(ctx, definition.datasets)
  try {
    await checkTrace(sandbox, definition)
    const { points, ignored } = await runDefinition(sandbox, definition, await allRegions(ctx.db))
    const periods = points.map((point) => point.period).sort()
    const newest = points.filter((point) => point.period === periods.at(-1))
    return {
      points: points.length,
      ignored,
      regions: new Set(points.map((point) => point.region)).size,
      from: periods[0] ?? null,
      to: periods.at(-1) ?? null,
      sample: newest.sort((a, b) => (a.region < b.region ? -1 : 1)).slice(0, SAMPLE),
    }
  } finally {
    sandbox.close()
  }
}

/** The rows behind a number are shown to everyone who may ask for them; nothing in them is about a person. */
async function refusePersonalColumns(ctx: Ctx, { trace }: Definition): Promise<void> {
  if (!trace) return
  const { personal } = await datasetFacts(ctx, trace.dataset)
  const refused = trace.columns.filter((column) => personal.has(column))
  if (refused.length > 0) throw errors.badResult({ reason: 'personalColumns', columns: refused })
}
