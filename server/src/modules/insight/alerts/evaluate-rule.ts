import { MEMORY, runModels } from '#modules/insight/findings/index.ts'
import {
  allRegions,
  pointsOfRegions,
  regionPrefix,
  regularise,
  seasonLength,
  type Indicator,
  type RegularSeries,
} from '#modules/insight/indicators/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { episodesOf } from './episodes.ts'
import { limitsOf, type AlertRule } from './rule.ts'
import { signalOf, tasksFor } from './signal.ts'

/** One firing of a rule in a region, in periods. `value` is the indicator's at `last`. */
export type Firing = {
  region: string
  since: string
  fired: string
  last: string
  ended: string | null
  value: number
  /** The worst value of what is compared with the limit. */
  peak: number
}

/** All firings of a rule over the history, and the newest period any region has. */
export type Evaluation = { firings: Firing[]; regions: number; from: string | null; until: string | null }

/** Reads a rule over all history of the regions in its scope. The trial and the live evaluation both are this. */
export async function evaluateRule(
  ctx: Ctx,
  rule: AlertRule,
  indicator: Indicator,
  signal?: AbortSignal,
): Promise<Evaluation> {
  const series = await seriesInScope(ctx, rule, indicator)
  const season = seasonLength[indicator.periodKind]
  const asked = series.map(({ values }) => tasksFor(rule.condition, values, season))
  const answers = await runModels(asked.flat(), signal)
  const firings: Firing[] = []
  let given = 0
  series.forEach(({ region, periods, values }, i) => {
    const count = asked[i]?.length ?? 0
    const own = answers.slice(given, given + count)
    given += count
    const at = (index: number): string => periods[index] ?? ''
    for (const episode of episodesOf(signalOf(rule.condition, values, own), limitsOf(rule))) {
      firings.push({
        region,
        since: at(episode.since),
        fired: at(episode.fired),
        last: at(episode.last),
        ended: episode.ended === null ? null : at(episode.ended),
        value: values[episode.last] ?? 0,
        peak: episode.peak,
      })
    }
  })
  const periods = series.flatMap((each) => [each.periods[0] ?? '', each.periods.at(-1) ?? '']).sort()
  return { firings, regions: series.length, from: periods[0] ?? null, until: periods.at(-1) ?? null }
}

async function seriesInScope(
  ctx: Ctx,
  { scope }: AlertRule,
  { code, periodKind }: Indicator,
): Promise<(RegularSeries & { region: string })[]> {
  const prefix = regionPrefix(scope.within)
  const regions = [...(await allRegions(ctx.db)).values()].filter(
    (region) => region.level === scope.level && region.code.startsWith(prefix),
  )
  const points = await pointsOfRegions(
    ctx.db,
    code,
    regions.map((region) => region.code),
  )
  return [...Map.groupBy(points, (point) => point.region)].map(([region, own]) => {
    const { periods, values } = regularise(periodKind, own)
    return { region, periods: periods.slice(-MEMORY), values: values.slice(-MEMORY) }
  })
}
