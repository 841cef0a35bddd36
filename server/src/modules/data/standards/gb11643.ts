export type IdentityNumberCheck =
  | { ok: true; form: 18 | 15; division: string; birthDate: string; sex: 'male' | 'female' }
  | { ok: false; reason: 'format' | 'birth-date' | 'check-digit' }

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const
const CHECK_DIGITS = '10X98765432'

/**
 * Checks a citizen identity number of GB 11643-1999 (18 characters) or GB 11643-1989 (15 digits, born 19xx).
 * The division is not looked up here: codes retire, and whether one was valid is a question of time (division.ts).
 */
export function checkIdentityNumber(text: string): IdentityNumberCheck {
  if (/^\d{15}$/.test(text)) return readParts(text.slice(0, 6), `19${text.slice(6, 12)}`, text.slice(12), 15)
  if (!/^\d{17}[0-9X]$/.test(text)) return { ok: false, reason: 'format' }
  if (identityCheckDigit(text) !== text[17]) return { ok: false, reason: 'check-digit' }
  return readParts(text.slice(0, 6), text.slice(6, 14), text.slice(14, 17), 18)
}

/** The check digit that belongs to the first 17 digits. */
export function identityCheckDigit(digits: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits[at]), 0)
  return CHECK_DIGITS[sum % 11] ?? ''
}

function readParts(division: string, day: string, sequence: string, form: 18 | 15): IdentityNumberCheck {
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(4, 6)), Number(day.slice(6, 8))]
  if (!isCalendarDate(year, month, date)) return { ok: false, reason: 'birth-date' }
  const birthDate = `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6, 8)}`
  const sex = Number(sequence) % 2 === 1 ? 'male' : 'female'
  return { ok: true, form, division, birthDate, sex }
}

function isCalendarDate(year: number, month: number, day: number): boolean {
  if (year < 1 || month < 1 || month > 12 || day < 1) return false
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return day <= (days[month - 1] ?? 0)
}

/**
 * The same check as a DuckDB predicate over a text expression. Integer division of the first 17 digits as one
 * BIGINT is twice as fast as cutting out 17 characters; the pattern guards it, so the cast cannot fail.
 */
export function identityNumberSql(text: string): string {
  const day = (start: number) =>
    calendarDateSql(`substr(${text}, ${start}, 4)`, `substr(${text}, ${start + 4}, 4)`)
  const short = `regexp_full_match(${text}, '[0-9]{15}') AND ${calendarDateSql(`'19' || substr(${text}, 7, 2)`, `substr(${text}, 9, 4)`)}`
  return (
    `CASE length(${text}) WHEN 18 THEN regexp_full_match(${text}, '[0-9]{17}[0-9X]') ` +
    `AND ${day(7)} AND (${checksumSql(text)}) % 11 = 1 WHEN 15 THEN ${short} ELSE false END`
  )
}

/** The weighted sum of all 18 characters, the check digit counting once; valid numbers leave 1 modulo 11. */
function checksumSql(text: string): string {
  const digits = `TRY_CAST(substr(${text}, 1, 17) AS BIGINT)`
  const terms = WEIGHTS.map((weight, at) => `(${digits} // ${10n ** BigInt(16 - at)} % 10) * ${weight}`)
  return `${terms.join(' + ')} + CASE ${text}[18] WHEN 'X' THEN 10 ELSE ascii(${text}[18]) - 48 END`
}

/** TRY_CAST, because DuckDB may evaluate the terms of a conjunction in any order. */
function calendarDateSql(year: string, monthDay: string): string {
  const y = `TRY_CAST(${year} AS INTEGER)`
  return (
    `(${year}) <> '0000' AND regexp_full_match(${monthDay}, '(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])') ` +
    `AND ${monthDay} NOT IN ('0230', '0231', '0431', '0631', '0931', '1131') ` +
    `AND (${monthDay} <> '0229' OR (${y} % 4 = 0 AND (${y} % 100 <> 0 OR ${y} % 400 = 0)))`
  )
}
