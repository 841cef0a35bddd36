import { getSeries } from '#modules/insight/indicators/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { findFinding } from './finding-store.ts'
import type { IndicatorSeries } from './schema.ts'

/** One indicator in one region: its figures with where they come from, and what the models say. */
export async function getIndicatorSeries(
  ctx: Ctx,
  code: string,
  regionCode: string,
): Promise<IndicatorSeries> {
  const { region, points, computations } = await getSeries(ctx, code, regionCode)
  const finding = await findFinding(ctx.db, code, regionCode)
  return {
    code,
    region: { code: region.code, name: region.name, nameEn: region.nameEn },
    points: points.map(({ computation, earlier, ...point }) => ({
      ...point,
      version: computation,
      earlier: earlier.map(({ value, computation: version, replacedAt }) => ({
        value,
        version,
        replacedAt: replacedAt.toISOString(),
      })),
    })),
    computations: computations.map(({ id, version, datasets, at }) => ({
      id,
      definition: version,
      datasets,
      at: at.toISOString(),
    })),
    forecast: finding?.forecast ?? null,
    backtest: finding?.forecast.backtest ?? [],
    anomalies: finding?.anomalies ?? [],
    sentence: finding?.sentence ?? null,
  }
}
