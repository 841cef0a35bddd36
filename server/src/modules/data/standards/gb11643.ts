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
 * The same check as a DuckDB predicate over a text expression: arithmetic on the first 17 digits as one BIGINT, which
 * costs a third of cutting out 17 characters, gives the check digit that the last character must be.
 */
export function identityNumberSql(text: string): string {
  const digits = [...CHECK_DIGITS].map((digit) => `'${digit}'`).join(', ')
  const remainder = bind(
    `TRY_CAST(substr(${text}, 1, 17) AS BIGINT)`,
    (n) =>
      `CASE WHEN ${isCalendarDaySql(`${n} // 10000000 % 10000`, `${n} // 1000 % 10000`)} THEN ${weightedSumSql(n)} % 11 END`,
  )
  const long = `coalesce(substr(${text}, 18, 1) = [${digits}][${remainder} + 1], false)`
  const short = bind(`TRY_CAST(${text} AS BIGINT)`, (n) =>
    isCalendarDaySql(`1900 + ${n} // 10000000 % 100`, `${n} // 1000 % 10000`),
  )
  return (
    `CASE WHEN strlen(${text}) = 18 THEN ${seventeenDigitsSql(text)} AND ${long} ` +
    `WHEN strlen(${text}) = 15 AND regexp_full_match(${text}, '[0-9]{15}') THEN ${short} ELSE false END`
  )
}

/**
 * What BIGINT casts forgive (signs, blanks, points, underscores) costs a digit, so that 17 characters are 17 digits if
 * their number has as many; only exponents and leading zeros leave that open.
 */
function seventeenDigitsSql(text: string): string {
  const isUsual = `${text} >= '1' AND NOT contains(${text}, 'e') AND NOT contains(${text}, 'E')`
  return (
    `CASE WHEN ${isUsual} THEN coalesce(TRY_CAST(substr(${text}, 1, 17) AS BIGINT) >= ${10n ** 16n}, false) ` +
    `ELSE regexp_full_match(${text}, '[0-9]{17}[0-9X]') END`
  )
}

/** Computes an expression once for several uses. */
function bind(expression: string, body: (name: string) => string): string {
  return `list_transform([${expression}], lambda n: ${body('n')})[1]`
}

/**
 * The weights are 2^17 … 2 modulo 11. With q(j) the number without its last j digits, a digit is q(j) − 10 q(j + 1),
 * so that Σ digit(j) 2^j = q(0) − 8 Σ q(j) 2^(j−1), and −8 is 3 modulo 11: one division a digit instead of two.
 */
function weightedSumSql(n: string): string {
  const terms = Array.from(
    { length: 16 },
    (_, j) => `(${n} // ${10n ** BigInt(j + 1)}) * ${(3 * 2 ** j) % 11}`,
  )
  return `2 * ((${n} + ${terms.join(' + ')}) % 11)`
}

function isCalendarDaySql(year: string, monthDay: string): string {
  const leap = `(${year}) % 4 = 0 AND ((${year}) % 100 <> 0 OR (${year}) % 400 = 0)`
  return (
    `(${year}) > 0 AND (${monthDay}) // 100 BETWEEN 1 AND 12 AND (${monthDay}) % 100 BETWEEN 1 AND 31 ` +
    `AND (${monthDay}) NOT IN (230, 231, 431, 631, 931, 1131) AND ((${monthDay}) <> 229 OR (${leap}))`
  )
}
