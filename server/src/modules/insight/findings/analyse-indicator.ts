import {
  allRegions,
  getIndicator,
  pointsOfRegions,
  regularise,
  seasonLength,
  seriesHeads,
  type Region,
  type RegularSeries,
  type SeriesHead,
} from '#modules/insight/indicators/index.ts'
import { noteReads } from '#modules/data/lineage/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { findingsChanged } from './events.ts'
import { HORIZON, MEMORY } from './finding.ts'
import { findingHeads, removeFindings, saveFindings } from './finding-store.ts'
import { makeFinding } from './make-finding.ts'
import type { ModelAnswer } from './model-task.ts'
import { runModels } from './run-models.ts'

/** Has the models look at every series of an indicator that changed since they last did. */
export async function analyseIndicator(ctx: Ctx, code: string, signal?: AbortSignal): Promise<void> {
  const indicator = await getIndicator(ctx.db, code)
  const heads = await seriesHeads(ctx.db, code)
  const known = new Map((await findingHeads(ctx.db, code)).map((head) => [head.region, head]))
  const stale = heads.filter(({ region, points, computation }) => {
    const finding = known.get(region)
    return finding?.points !== points || finding.computation !== computation
  })
  for (const { region } of heads) known.delete(region)
  const gone = [...known.keys()]
  const regions = await allRegions(ctx.db)
  const points = await pointsOfRegions(
    ctx.db,
    code,
    stale.map(({ region }) => region),
  )
  const byRegion = Map.groupBy(points, (point) => point.region)
  const sources = stale.flatMap((head) => {
    const region = regions.get(head.region)
    const series = regularise(indicator.periodKind, byRegion.get(head.region) ?? [])
    return region && series.periods.length > 0 ? [{ head, region, series: newest(series) }] : []
  })
  const { periodKind } = indicator
  const tasks = sources.map(({ series: { values } }) => ({
    values,
    season: seasonLength[periodKind],
    horizon: HORIZON[periodKind],
  }))
  const answers = await runModels(tasks, signal)
  const at = ctx.clock.now()
  const findings = sources.map(({ head, region, series }: Source, i) => {
    const { detection, forecast } = answers[i] as ModelAnswer
    if (!forecast) throw new Error('A forecast was asked for and not given.')
    const said = makeFinding({ indicator, region, series }, { detection, forecast })
    return { indicator: code, ...head, ...said, at }
  })
  await ctx.transaction(async (tx) => {
    await saveFindings(tx.db, findings)
    await removeFindings(tx.db, code, gone)
    await noteReads(tx, {
      ...{ kind: 'finding', id: code, title: indicator.name, link: `/desk/findings?indicator=${code}` },
      reads: [{ kind: 'indicator', id: code }],
    })
    await tx.publish(findingsChanged, { indicator: code, regions: [...stale.map((s) => s.region), ...gone] })
  })
}

type Source = { head: SeriesHead; region: Region; series: RegularSeries }

function newest({ periods, values }: RegularSeries): RegularSeries {
  return { periods: periods.slice(-MEMORY), values: values.slice(-MEMORY) }
}
