import type { Language } from './language.ts'

const ZONE = 'Asia/Shanghai'
const locale = (language: Language): string => (language === 'zh' ? 'zh-CN' : 'en-GB')

/** What stands where there is no figure. */
export const NO_FIGURE = '—'

/** A number with grouping and at most `digits` decimals: 12,345.6 */
export function formatNumber(value: number | null | undefined, language: Language, digits = 2): string {
  if (value == null || !Number.isFinite(value)) return NO_FIGURE
  return new Intl.NumberFormat(locale(language), { maximumFractionDigits: digits }).format(value)
}

/** From here a number is written compactly: Chinese counts in 万 and 亿, English is read with grouped thousands up to a million. */
const COMPACT_FROM: Record<Language, number> = { zh: 10_000, en: 1_000_000 }

/** A large number as people say it: 4.5万 and 1.23亿 in Chinese; 45,000 and 123M in English. */
export function formatCompact(value: number | null | undefined, language: Language): string {
  if (value == null || !Number.isFinite(value)) return NO_FIGURE
  const size = Math.abs(value)
  if (size < COMPACT_FROM[language])
    return formatNumber(value, language, size < 100 ? 2 : size < 10_000 ? 1 : 0)
  // British English writes a small m for million, which reads as milli beside units.
  return new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en-US', {
    notation: 'compact',
    maximumSignificantDigits: 4,
  }).format(value)
}

/** A change with its sign, so that direction does not rest on colour: +3.2% */
export function formatChange(ratio: number | null | undefined, language: Language): string {
  if (ratio == null || !Number.isFinite(ratio)) return NO_FIGURE
  return new Intl.NumberFormat(locale(language), {
    style: 'percent',
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  }).format(ratio)
}

/** A civil date in Asia/Shanghai; plain dates (2026-11-23) are taken as they are. */
export function formatDate(value: string | Date, language: Language): string {
  return write(value, language, {
    year: 'numeric',
    month: language === 'zh' ? '2-digit' : 'short',
    day: '2-digit',
  })
}

/** Date and time to the minute in Asia/Shanghai. */
export function formatDateTime(value: string | Date, language: Language): string {
  return write(value, language, {
    year: 'numeric',
    month: language === 'zh' ? '2-digit' : 'short',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  })
}

function write(value: string | Date, language: Language, options: Intl.DateTimeFormatOptions): string {
  const date = typeof value === 'string' ? new Date(value) : value
  if (Number.isNaN(date.getTime())) return NO_FIGURE
  return new Intl.DateTimeFormat(locale(language), { timeZone: ZONE, ...options }).format(date)
}

const STEPS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
]

/** How long ago, or until: 3 小时前, in 2 days. */
export function formatAgo(value: string, now: Date, language: Language): string {
  const distance = new Date(value).getTime() - now.getTime()
  const words = new Intl.RelativeTimeFormat(locale(language), { numeric: 'auto' })
  const [unit, size] = STEPS.find(([, length]) => Math.abs(distance) >= length) ?? ['minute', 60_000]
  return words.format(Math.trunc(distance / size), unit)
}

/** A period as the indicators name it: 2026 → 2026年, 2026-Q3 → 2026年第3季度, 2026-09 → 2026年9月, 2026-09-01 as date. */
export function formatPeriod(period: string, language: Language): string {
  const quarter = /^(\d{4})-?Q([1-4])$/.exec(period)
  if (quarter)
    return language === 'zh' ? `${quarter[1]}年第${quarter[2]}季度` : `Q${quarter[2]} ${quarter[1]}`
  const month = /^(\d{4})-(\d{2})$/.exec(period)
  if (month && language === 'zh') return `${month[1]}年${Number(month[2])}月`
  if (month) return write(`${period}-15T00:00:00Z`, 'en', { year: 'numeric', month: 'short' })
  const week = /^(\d{4})-W(\d{2})$/.exec(period)
  if (week)
    return language === 'zh' ? `${week[1]}年第${Number(week[2])}周` : `Week ${Number(week[2])}, ${week[1]}`
  if (/^\d{4}$/.test(period)) return language === 'zh' ? `${period}年` : period
  if (/^\d{4}-\d{2}-\d{2}$/.test(period)) return formatDate(period, language)
  return period
}

/** Bytes as people read them: 1.5 MB */
export function formatBytes(bytes: number, language: Language): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB']
  const power = bytes < 1 ? 0 : Math.min(Math.floor(Math.log(bytes) / Math.log(1024)), units.length - 1)
  return `${formatNumber(bytes / 1024 ** power, language, power === 0 ? 0 : 1)} ${units[power] ?? 'B'}`
}

/** Several words in one sentence: 甲、乙 or A, B. */
export function formatList(words: readonly string[], language: Language): string {
  return words.join(language === 'zh' ? '、' : ', ')
}
