/** Calendar periods as text: 2024, 2024Q3, 2024-03, 2024-W09 (ISO 8601 week) and 2024-03-05. Within a kind, text order is time order. */
export const periodKinds = ['year', 'quarter', 'month', 'week', 'day'] as const
export type PeriodKind = (typeof periodKinds)[number]

const DAY = 86_400_000
/** 1970-01-05, the first Monday of the count of weeks. */
const FIRST_MONDAY = 4 * DAY

const patterns: Record<PeriodKind, RegExp> = {
  year: /^(\d{4})$/,
  quarter: /^(\d{4})Q([1-4])$/,
  month: /^(\d{4})-(0[1-9]|1[0-2])$/,
  week: /^(\d{4})-W(0[1-9]|[1-4]\d|5[0-3])$/,
  day: /^\d{4}-\d{2}-\d{2}$/,
}

/** Observations after which a kind's pattern usually repeats: quarters and months by the year, days by the week. */
export const seasonLength: Record<PeriodKind, number> = { year: 1, quarter: 4, month: 12, week: 52, day: 7 }

/** The kind a text is written as; undefined for anything that is no period. */
export function periodKindOf(text: string): PeriodKind | undefined {
  return periodKinds.find((kind) => patterns[kind].test(text) && Number.isFinite(indexOf(kind, text)))
}

/** A number that counts periods of a kind, so that arithmetic on periods is arithmetic on integers. */
export function periodIndex(text: string): number {
  const kind = periodKindOf(text)
  if (!kind) throw new RangeError(`Not a period: ${text}`)
  return indexOf(kind, text)
}

function indexOf(kind: PeriodKind, text: string): number {
  const [, year = '', part = ''] = patterns[kind].exec(text) ?? []
  if (kind === 'year') return Number(year)
  if (kind === 'quarter') return Number(year) * 4 + Number(part) - 1
  if (kind === 'month') return Number(year) * 12 + Number(part) - 1
  if (kind === 'week') return weekIndex(Number(year), Number(part))
  const at = Date.parse(`${text}T00:00:00Z`)
  return isoDate(at) === text ? at / DAY : Number.NaN
}

/** ISO 8601: week 1 holds 4 January; a 53rd week exists only in years that have one. */
function weekIndex(year: number, week: number): number {
  const first = Math.floor((Date.UTC(year, 0, 4) - FIRST_MONDAY) / (7 * DAY))
  const following = Math.floor((Date.UTC(year + 1, 0, 4) - FIRST_MONDAY) / (7 * DAY))
  return first + week - 1 < following ? first + week - 1 : Number.NaN
}

/** The period with this count: the inverse of {@link periodIndex}. */
export function periodAt(kind: PeriodKind, index: number): string {
  if (kind === 'year') return String(index)
  if (kind === 'quarter') return `${Math.floor(index / 4)}Q${(index % 4) + 1}`
  if (kind === 'month') return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
  if (kind === 'day') return isoDate(index * DAY)
  const monday = FIRST_MONDAY + index * 7 * DAY
  const year = new Date(monday + 3 * DAY).getUTCFullYear()
  return `${year}-W${String(index - weekIndex(year, 1) + 1).padStart(2, '0')}`
}

/** The period `steps` later (earlier when negative) of the same kind. */
export function shiftPeriod(text: string, steps: number): string {
  return periodAt(periodKindOf(text) ?? 'day', periodIndex(text) + steps)
}

/** Its first day, and the first day after it, as ISO dates. */
export function periodDays(text: string): { from: string; to: string } {
  return { from: firstDay(text), to: firstDay(shiftPeriod(text, 1)) }
}

function firstDay(text: string): string {
  const kind = periodKindOf(text)
  if (kind === 'year') return `${text}-01-01`
  if (kind === 'month') return `${text}-01`
  if (kind === 'week') return isoDate(FIRST_MONDAY + periodIndex(text) * 7 * DAY)
  if (kind === 'day') return text
  return `${text.slice(0, 4)}-${String(Number(text.slice(5)) * 3 - 2).padStart(2, '0')}-01`
}

/** The period of a kind that holds a day. */
export function periodOfDay(kind: PeriodKind, date: string): string {
  const at = Date.parse(`${date}T00:00:00Z`)
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))]
  if (kind === 'year') return String(year)
  if (kind === 'quarter') return `${year}Q${Math.ceil(month / 3)}`
  if (kind === 'month') return date.slice(0, 7)
  if (kind === 'day') return date
  return periodAt('week', Math.floor((at - FIRST_MONDAY) / (7 * DAY)))
}

function isoDate(at: number): string {
  return Number.isFinite(at) ? new Date(at).toISOString().slice(0, 10) : ''
}
