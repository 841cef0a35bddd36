/** Which number comes first where a date ends in its year; without it 05.01.2023 is ambiguous and stays. */
export type DayOrder = 'day-first' | 'month-first'
export type DateOptions = { order?: DayOrder; excelSerial?: boolean }

/** Shapes of dates; only syntax that RE2 and JavaScript share. Years 1000 to 2999. */
export const YEAR_FIRST = '([12][0-9]{3})(?:-|/|\\.|年)([0-9]{1,2})(?:-|/|\\.|月)([0-9]{1,2})日?'
export const COMPACT = '([12][0-9]{3})([0-9]{2})([0-9]{2})'
export const YEAR_LAST = '([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([12][0-9]{3})'
/** Years of the Republic of China (1912 is its first): found in old registers and in deliveries from Taiwan. */
export const MINGUO = '民国([0-9]{1,3})年([0-9]{1,2})月([0-9]{1,2})日'
export const MINGUO_ZERO = 1911
/** 5/3/24: read only where the order is declared; 00–49 are of this century, 50–99 of the last. */
export const SHORT_YEAR = '([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{2})'
export const EXCEL_DAY = '[0-9]{2,6}'
export const EXCEL_MOMENT = '[0-9]{2,6}\\.[0-9]{1,12}'
export const CLOCK = '([01]?[0-9]|2[0-3])(?::|时)([0-5]?[0-9])分?(?::?([0-5]?[0-9])秒?)?'

/** Excel's day 60 is 29 February 1900, which never was: serials are dates only after it. */
export const FIRST_SERIAL = 61
export const LAST_SERIAL = 109_205

const whole = (pattern: string) => new RegExp(`^${pattern}$`)
const yearFirst = whole(YEAR_FIRST)
const compact = whole(COMPACT)
const yearLast = whole(YEAR_LAST)
const minguo = whole(MINGUO)
const shortYear = whole(SHORT_YEAR)

/** A date in any unambiguous form as YYYY-MM-DD; other text is returned unchanged. */
export function standardiseDate(text: string, options: DateOptions = {}): string {
  return readDate(text, options) ?? text
}

/** A date with or without a time of day as YYYY-MM-DD HH:MM:SS; other text is returned unchanged. */
export function standardiseDateTime(text: string, options: DateOptions = {}): string {
  return readDateTime(text, options) ?? text
}

/** The canonical form of a date with or without a time of day; undefined where the text is none. */
export function readDateTime(text: string, options: DateOptions = {}): string | undefined {
  if (options.excelSerial && whole(EXCEL_MOMENT).test(text)) return excelMoment(text)
  const spaced = text.replace(/日([0-9])/, '日 $1')
  const packed = /^([12][0-9]{7})([0-9]{2})([0-9]{2})([0-9]{2})$/.exec(text)
  const [, day = text, clock] = packed
    ? [text, packed[1], `${packed[2]}:${packed[3]}:${packed[4]}`]
    : (/^(\S*)(?:T| +)([0-9:时分秒]+)$/.exec(spaced) ?? [])
  const date = readDate(day, options)
  const time = clock === undefined ? '00:00:00' : readClock(clock)
  return date && time ? `${date} ${time}` : undefined
}

/** The canonical form of a date; undefined where the text is none or an ambiguous one. */
export function readDate(text: string, options: DateOptions = {}): string | undefined {
  const first = yearFirst.exec(text) ?? compact.exec(text)
  if (first) return calendarDate(first[1], first[2], first[3])
  const last = yearLast.exec(text)
  if (last) return readYearLast(last, options.order)
  const republic = minguo.exec(text)
  if (republic) return calendarDate(String(Number(republic[1]) + MINGUO_ZERO), republic[2], republic[3])
  const short = options.order ? shortYear.exec(text) : null
  if (short) return readShortYear(short, options.order)
  if (!options.excelSerial || !whole(EXCEL_DAY).test(text)) return undefined
  const serial = Number(text)
  return serial >= FIRST_SERIAL && serial <= LAST_SERIAL ? excelDate(serial) : undefined
}

/** Without a declared order only 25.01.2023, 01/25/2023 and 05-05-2023 have one meaning. */
function readYearLast([, a = '', b = '', year]: RegExpExecArray, order?: DayOrder): string | undefined {
  if (order === 'day-first') return calendarDate(year, b, a)
  if (order === 'month-first') return calendarDate(year, a, b)
  if (Number(a) > 12) return calendarDate(year, b, a)
  return Number(b) > 12 || Number(a) === Number(b) ? calendarDate(year, a, b) : undefined
}

function readShortYear([, a, b, year = '']: RegExpExecArray, order?: DayOrder): string | undefined {
  const full = `${year < '50' ? '20' : '19'}${year}`
  return order === 'day-first' ? calendarDate(full, b, a) : calendarDate(full, a, b)
}

function calendarDate(year = '', month = '', day = ''): string | undefined {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const moment = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(iso) ? iso : undefined
}

function readClock(text: string): string | undefined {
  const match = whole(CLOCK).exec(text)
  if (!match) return undefined
  const [, hour = '', minute = '', second = '0'] = match
  return [hour, minute, second].map((part) => part.padStart(2, '0')).join(':')
}

function excelDate(serial: number): string {
  return new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10)
}

function excelMoment(text: string): string | undefined {
  const seconds = Math.round(Number(text) * 86_400)
  const serial = Math.floor(seconds / 86_400)
  if (serial < FIRST_SERIAL || serial > LAST_SERIAL) return undefined
  const clock = new Date((seconds % 86_400) * 1000).toISOString().slice(11, 19)
  return `${excelDate(serial)} ${clock}`
}
