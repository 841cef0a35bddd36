import type { Ctx } from '#platform/ctx.ts'
import { newestPeriods, pointsInPeriods, recentPoints } from './board-store.ts'
import { allIndicators, type Indicator } from './definition-store.ts'
import { periodDays, periodKindOf, periodOfDay, seasonLength, shiftPeriod } from './period.ts'
import type { Point } from './point.ts'
import type { Region } from './region.ts'
import { childRegions, getRegion } from './region-store.ts'
import { errors } from './errors.ts'

export type BoardIndicator = {
  indicator: Indicator
  /** The period shown: the region's newest, or its parts' where the region itself has no figure; null without data. */
  period: string | null
  value: number | null
  /**
   * Against the same period of the year before for quarters and months, else against the period before: a ratio
   * (0.05 = 5 % more), or a difference for shares; null where there is none.
   */
  change: number | null
  changeBasis: 'year' | 'previous'
  spark: Point[]
  values: { region: string; value: number }[]
}
export type Board = { region: Region; children: Region[]; indicators: BoardIndicator[] }

const SPARK = 24

/** Latest figures of every indicator in a region (not after `period`, any kind), their recent past, and its parts. */
export async function readBoard(ctx: Ctx, regionCode: string, period?: string): Promise<Board> {
  const [region, children, indicators] = await Promise.all([
    getRegion(ctx.db, regionCode),
    childRegions(ctx.db, regionCode),
    allIndicators(ctx.db),
  ])
  const bounds = indicators.map(({ code, periodKind }) => ({
    indicator: code,
    until: period === undefined ? null : periodOfDay(periodKind, lastDay(period)),
  }))
  const codes = children.map(({ code }) => code)
  const [recent, newest] = await Promise.all([
    recentPoints(ctx.db, region.code, bounds, SPARK),
    newestPeriods(ctx.db, codes, bounds),
  ])
  const sparks = Map.groupBy(recent, (point) => point.indicator)
  const periods = new Map(newest.map((each) => [each.indicator, each.period]))
  for (const [indicator, points] of sparks) periods.set(indicator, points.at(-1)?.period ?? '')
  const shown = [...periods].map(([indicator, at]) => ({ indicator, period: at }))
  const parts = Map.groupBy(await pointsInPeriods(ctx.db, codes, shown), (point) => point.indicator)
  return {
    region,
    children,
    indicators: indicators.map((indicator) => {
      const spark = (sparks.get(indicator.code) ?? []).map(({ period: at, value }) => ({ period: at, value }))
      return {
        indicator,
        period: periods.get(indicator.code) ?? null,
        value: spark.at(-1)?.value ?? null,
        change: changeOf(spark, indicator),
        changeBasis: basisOf(indicator),
        spark,
        values: (parts.get(indicator.code) ?? []).map(({ region: code, value }) => ({ region: code, value })),
      }
    }),
  }
}

function basisOf({ periodKind }: Indicator): 'year' | 'previous' {
  return periodKind === 'quarter' || periodKind === 'month' ? 'year' : 'previous'
}

function changeOf(spark: readonly Point[], indicator: Indicator): number | null {
  const now = spark.at(-1)
  if (!now) return null
  const yearBefore = (): string => shiftPeriod(now.period, -seasonLength[indicator.periodKind])
  const before =
    basisOf(indicator) === 'year' ? spark.find(({ period }) => period === yearBefore()) : spark.at(-2)
  if (!before) return null
  if (indicator.share) return now.value - before.value
  return before.value === 0 ? null : now.value / before.value - 1
}

function lastDay(period: string): string {
  if (!periodKindOf(period)) throw errors.badPeriod({ period })
  return shiftPeriod(periodDays(period).to, -1)
}
