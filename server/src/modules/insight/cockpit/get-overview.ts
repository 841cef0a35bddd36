import { readBoard } from '#modules/insight/indicators/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { readBoundaries } from './boundaries.ts'
import type { CockpitOverview } from './schema.ts'

/** Everything the cockpit's first screen shows of a region, in one answer. */
export async function getOverview(ctx: Ctx, regionCode: string, period?: string): Promise<CockpitOverview> {
  const [board, maps] = await Promise.all([readBoard(ctx, regionCode, period), readBoundaries(ctx.config)])
  const { region, children } = board
  const map = maps.get(region.code)
  return {
    region,
    children,
    indicators: board.indicators.map(({ indicator, ...figures }) => ({
      ...indicator,
      ...figures,
      forecast: null,
      anomaly: null,
    })),
    alerts: [],
    map: map ? { geojsonUrl: `/api/cockpit/map/${region.code}`, pack: map.pack } : null,
  }
}
