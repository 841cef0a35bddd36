import {
  allIndicators,
  allRegions,
  getRegion,
  lineOf,
  regionPrefix,
} from '#modules/insight/indicators/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Finding } from './finding.ts'
import { rankedFindings } from './finding-store.ts'
import type { FindingItem } from './schema.ts'

/** Candidates looked at for a list without repetitions. */
const CANDIDATES = 500

/**
 * What is most worth knowing in a region, best first. A county's jump is also its city's and its province's: of the
 * findings on one indicator and period along one line of regions only the best ranked is told.
 */
export async function listFindings(ctx: Ctx, regionCode: string, count: number): Promise<FindingItem[]> {
  await getRegion(ctx.db, regionCode)
  const ranked = await rankedFindings(ctx.db, regionPrefix(regionCode), CANDIDATES)
  const indicators = new Map((await allIndicators(ctx.db)).map((each) => [each.code, each]))
  const regions = await allRegions(ctx.db)
  return withoutRepetition(ranked)
    .slice(0, count)
    .flatMap((finding) => {
      const [indicator, region] = [indicators.get(finding.indicator), regions.get(finding.region)]
      const { anomaly, sentence, rank, forecast } = finding
      if (!indicator || !region || !anomaly || !sentence) return []
      const { code, name, synthetic, department, goodDirection } = indicator
      return [
        {
          indicator: { code, name, synthetic, department, goodDirection },
          region: { code: region.code, name: region.name, nameEn: region.nameEn },
          rank,
          anomaly,
          sentence,
          model: forecast.model,
          computation: finding.computation,
        },
      ]
    })
}

/** Keeps the first of those that tell of the same period of the same indicator in regions that contain one another. */
export function withoutRepetition<F extends Pick<Finding, 'indicator' | 'region' | 'anomaly'>>(
  ranked: readonly F[],
): F[] {
  const told: F[] = []
  for (const finding of ranked) {
    const same = told.some(
      (other) =>
        other.indicator === finding.indicator &&
        other.anomaly?.period === finding.anomaly?.period &&
        (lineOf(other.region).includes(finding.region) || lineOf(finding.region).includes(other.region)),
    )
    if (!same) told.push(finding)
  }
  return told
}
