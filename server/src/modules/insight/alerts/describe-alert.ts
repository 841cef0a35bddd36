import {
  describePeriod,
  type Bilingual,
  type Indicator,
  type Region,
} from '#modules/insight/indicators/index.ts'
import type { Firing } from './evaluate-rule.ts'
import type { AlertRule } from './rule.ts'

type Regions = ReadonlyMap<string, Region>

/** The region itself where one fires, else the group with the number of its regions. */
export function describePlace(codes: readonly string[], group: string, regions: Regions): Bilingual {
  const place = regions.get(codes.length === 1 ? (codes[0] ?? group) : group)
  const [zh, en] = [place?.name ?? group, place?.nameEn ?? group]
  return codes.length === 1
    ? { zh, en }
    : { zh: `${zh} ${codes.length} 个地区`, en: `${codes.length} regions of ${en}` }
}

export function describeTitle({ name }: AlertRule, place: Bilingual): Bilingual {
  return { zh: `${name.zh}：${place.zh}`, en: `${name.en}: ${place.en}` }
}

/** What fired where: each region's figure against what the rule compares. */
export function describeFirings(
  rule: AlertRule,
  indicator: Pick<Indicator, 'name' | 'unit' | 'decimals'>,
  firings: readonly Firing[],
  regions: Regions,
): Bilingual {
  const show = (value: number, digits = indicator.decimals): string =>
    value.toLocaleString('en-US', { maximumFractionDigits: digits })
  const condition = describeCondition(rule, indicator.unit)
  const each = firings.map(({ region, last, value, peak }) => {
    const [place, period] = [regions.get(region), describePeriod(last)]
    // Only a threshold's signal is the figure itself.
    const worst = rule.condition.kind === 'threshold' && peak !== value ? show(peak) : undefined
    return {
      zh: `${place?.name ?? region}${period.zh} ${show(value)}${spaced(indicator.unit.zh)}${worst ? `（最重 ${worst}）` : ''}`,
      en: `${place?.nameEn ?? region}, ${period.en}: ${show(value)}${spaced(indicator.unit.en)}${worst ? ` (worst ${worst})` : ''}`,
    }
  })
  return {
    zh: `${indicator.name.zh}${condition.zh}：${each.map((e) => e.zh).join('；')}。`,
    en: `${indicator.name.en} ${condition.en}: ${each.map((e) => e.en).join('; ')}.`,
  }
}

/** Some figures, such as an index, have no unit. */
function spaced(unit: string): string {
  return unit === '' ? '' : ` ${unit}`
}

/** A rule's condition in words. */
export function describeCondition({ condition, holdsFor }: AlertRule, unit: Bilingual): Bilingual {
  const held =
    holdsFor === 1 ? { zh: '', en: '' } : { zh: `连续 ${holdsFor} 期`, en: ` for ${holdsFor} periods` }
  const up = condition.direction !== 'below'
  const side = up ? { zh: '达到或超过', en: 'at or above' } : { zh: '达到或低于', en: 'at or below' }
  switch (condition.kind) {
    case 'threshold':
      return {
        zh: `${held.zh}${side.zh} ${condition.limit}${spaced(unit.zh)}`,
        en: `${side.en} ${condition.limit}${spaced(unit.en)}${held.en}`,
      }
    case 'change':
      return {
        zh: `${held.zh}较 ${condition.over} 期前${up ? '上升' : '下降'} ${condition.percent}% 以上`,
        en: `${up ? 'up' : 'down'} by ${condition.percent}% or more on ${condition.over} periods before${held.en}`,
      }
    case 'forecast':
      return {
        zh: `${held.zh}预计 ${condition.within} 期内${side.zh} ${condition.limit}${spaced(unit.zh)}`,
        en: `forecast to be ${side.en} ${condition.limit}${spaced(unit.en)} within ${condition.within} periods${held.en}`,
      }
    case 'anomaly':
      return {
        zh: `${held.zh}异常${condition.direction === 'either' ? '' : up ? '偏高' : '偏低'}（异常分 ≥ ${condition.score}）`,
        en: `unusually ${condition.direction === 'either' ? 'far from expectation' : up ? 'high' : 'low'} (score ≥ ${condition.score})${held.en}`,
      }
  }
}
