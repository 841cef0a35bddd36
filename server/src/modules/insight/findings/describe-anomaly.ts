import {
  describePeriod,
  type Bilingual,
  type Indicator,
  type Region,
} from '#modules/insight/indicators/index.ts'
import type { Anomaly } from './finding.ts'

/** Says in words what is surprising about a point and what it is compared with. */
export function describeAnomaly(
  indicator: Pick<Indicator, 'name' | 'unit' | 'decimals' | 'share' | 'periodKind'>,
  region: Pick<Region, 'name' | 'nameEn'>,
  anomaly: Anomaly,
): Bilingual {
  const { name, unit, decimals } = indicator
  const show = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: decimals })
  const [period, like] = [
    describePeriod(anomaly.period),
    anomaly.lastLike && describePeriod(anomaly.lastLike),
  ]
  const { value, expected, lower, upper } = anomaly
  const by = difference(indicator, value, expected, show)
  const basis = BASIS[indicator.periodKind]
  return {
    zh:
      `${region.name}${period.zh}${name.zh}为 ${show(value)} ${unit.zh}，比按${basis.zh}预期的 ${show(expected)} ` +
      `${value > expected ? '高' : '低'} ${by.zh}（95% 区间 ${show(lower)} 至 ${show(upper)}）；` +
      (like ? `上次类似：${like.zh}。` : '此前未出现类似情况。'),
    en:
      `${name.en} in ${region.nameEn}, ${period.en}: ${show(value)} ${unit.en}, ${by.en} ` +
      `${value > expected ? 'above' : 'below'} the ${show(expected)} that ${basis.en} lead one to expect ` +
      `(95 % interval ${show(lower)} to ${show(upper)}); ` +
      (like ? `last like this: ${like.en}.` : 'nothing like this before.'),
  }
}

const BASIS: Record<Indicator['periodKind'], Bilingual> = {
  year: { zh: '历年趋势', en: 'earlier years' },
  quarter: { zh: '往年同期与趋势', en: 'the same quarters and the trend' },
  month: { zh: '往年同期与趋势', en: 'the same months and the trend' },
  week: { zh: '近期水平与往年同期', en: 'recent weeks and the same weeks' },
  day: { zh: '近期水平与星期规律', en: 'recent days and the weekly pattern' },
}

/** A ratio says little against an expectation near nothing, and nothing about a share. */
function difference(
  { unit, share }: Pick<Indicator, 'unit' | 'share'>,
  value: number,
  expected: number,
  show: (value: number) => string,
): Bilingual {
  const gap = Math.abs(value - expected)
  if (share && unit.zh === '%') return { zh: `${show(gap)} 个百分点`, en: `${show(gap)} percentage points` }
  if (share || gap > 9 * Math.abs(expected))
    return { zh: `${show(gap)} ${unit.zh}`, en: `${show(gap)} ${unit.en}` }
  const percent = `${((gap / Math.abs(expected)) * 100).toFixed(gap < 0.1 * Math.abs(expected) ? 1 : 0)}%`
  return { zh: percent, en: percent }
}
