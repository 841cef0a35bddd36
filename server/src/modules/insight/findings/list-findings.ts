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
 * findings on one indicator and period along one line of regions only one is told.
 */
export async function listFindings(ctx: Ctx, regionCode: string, count: number): Promise<FindingItem[]> {
  await getRegion(ctx.db, regionCode)
  const ranked = await rankedFindings(ctx.db, regionPrefix(regionCode), CANDIDATES)
  const indicators = new Map((await allIndicators(ctx.db)).map((each) => [each.code, each]))
  const regions = await allRegions(ctx.db)
  return tellOnce(ranked, (code) => indicators.get(code)?.share === false)
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

type Told = Pick<Finding, 'indicator' | 'region' | 'anomaly' | 'rank'>

/**
 * Tells a wide event once, at the place of its best ranked finding: by the smallest region that accounts for most of
 * it where figures add up, else by that finding itself.
 */
export function tellOnce<F extends Told>(ranked: readonly F[], addsUp: (indicator: string) => boolean): F[] {
  const told: F[] = []
  for (const finding of ranked) {
    if (told.some((other) => isSameEvent(other, finding))) continue
    const parts = addsUp(finding.indicator) ? ranked.filter((other) => accountsFor(other, finding)) : []
    const smallest = parts.reduce((best, part) => (isInside(part, best) ? part : best), finding)
    told.push({ ...smallest, rank: finding.rank })
  }
  return told
}

function isSameEvent(a: Told, b: Told): boolean {
  const related = isInside(a, b) || isInside(b, a)
  return a.indicator === b.indicator && a.anomaly?.period === b.anomaly?.period && related
}

function isInside(a: Told, b: Told): boolean {
  return lineOf(a.region).includes(b.region)
}

function accountsFor(part: Told, whole: Told): boolean {
  if (!isSameEvent(part, whole) || !isInside(part, whole)) return false
  const gap = ({ anomaly }: Told): number => (anomaly ? anomaly.value - anomaly.expected : 0)
  return gap(part) / gap(whole) > 0.5
}
