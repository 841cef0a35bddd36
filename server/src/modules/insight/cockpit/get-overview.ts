import { readAlerts } from '#modules/insight/alerts/index.ts'
import { findingsOfRegion } from '#modules/insight/findings/index.ts'
import { readBoard } from '#modules/insight/indicators/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { readBoundaries } from './boundaries.ts'
import type { CockpitOverview } from './schema.ts'

/** Everything the cockpit's first screen shows of a region, in one answer. Nothing in it is about a person. */
export async function getOverview(ctx: Ctx, regionCode: string, period?: string): Promise<CockpitOverview> {
  const [board, findings, alerts, maps] = await Promise.all([
    readBoard(ctx, regionCode, period),
    findingsOfRegion(ctx.db, regionCode),
    readAlerts(ctx, { region: regionCode, open: true }),
    readBoundaries(ctx.config),
  ])
  const { region, children } = board
  const byIndicator = new Map(findings.map((finding) => [finding.indicator, finding]))
  const map = maps.get(region.code)
  return {
    region,
    children,
    indicators: board.indicators.map(({ indicator, ...figures }) => {
      const finding = byIndicator.get(indicator.code)
      // What the models say is about the newest figures; a look back shows the figures of that time alone.
      const said = finding && finding.until === figures.period ? finding : undefined
      const { anomaly, sentence } = said ?? {}
      return {
        ...indicator,
        ...figures,
        forecast: said?.forecast.points ?? null,
        anomaly: anomaly && sentence ? { score: anomaly.score, period: anomaly.period, sentence } : null,
      }
    }),
    alerts: alerts.items,
    map: map ? { geojsonUrl: `/api/cockpit/map/${region.code}`, pack: map.pack } : null,
  }
}
