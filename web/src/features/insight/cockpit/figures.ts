import { formatChange, formatCompact, formatNumber } from '../../../lib/format.ts'
import type { Language } from '../../../lib/language.ts'
import type { Indicator } from './api.ts'

/** A value of an indicator in words of the screen: large ones compact, others with the indicator's own decimals. */
export function formatValue(value: number | null | undefined, decimals: number, language: Language): string {
  if (value != null && Math.abs(value) >= 10_000) return formatCompact(value, language)
  return formatNumber(value, language, decimals)
}

/** A change as its definition means it: a ratio in percent, or for shares the difference in percentage points. */
export function formatStep(indicator: Pick<Indicator, 'change' | 'share'>, language: Language): string {
  const { change, share } = indicator
  if (change === null || !share) return formatChange(change, language)
  const sign = change > 0 ? '+' : ''
  return `${sign}${formatNumber(change, language, 2)}`
}

/** Whether a change is good news by the indicator's direction; null where there is no good direction or no change. */
export function isGoodNews({
  change,
  goodDirection,
}: Pick<Indicator, 'change' | 'goodDirection'>): boolean | null {
  if (!change || goodDirection === 'none') return null
  return change > 0 === (goodDirection === 'up')
}

/** The server's order, with what has no figure in this region at the end. */
export function withFiguresFirst(indicators: readonly Indicator[]): Indicator[] {
  const rank = ({ value, values }: Indicator): number => (value !== null ? 0 : values.length > 0 ? 1 : 2)
  return indicators.toSorted((a, b) => rank(a) - rank(b))
}
