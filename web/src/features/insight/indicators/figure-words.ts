import { formatCompact, formatNumber } from '../../../lib/format.ts'
import type { Language } from '../../../lib/language.ts'

/** Large figures as people say them, others with the indicator's own decimals. */
export function figureWords(value: number | null, decimals: number, language: Language): string {
  if (value !== null && Math.abs(value) >= 100_000) return formatCompact(value, language)
  return formatNumber(value, language, decimals)
}
