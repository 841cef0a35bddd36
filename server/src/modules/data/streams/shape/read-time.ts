/** Numbers below this are seconds since 1970, others milliseconds: seconds reach it in the year 5138. */
const LEAST_MILLISECONDS = 1e11

const COMPACT = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d{3})?$/
const ISO = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d([.,]\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?$/i

/**
 * A time as devices write it, in milliseconds since 1970: ISO 8601, seconds or milliseconds as a number, or
 * YYYYMMDDhhmmss (HJ 212). A text without a zone is Beijing time. NaN where it cannot be read.
 */
export function readTime(value: unknown): number {
  if (typeof value === 'number') return fromNumber(value)
  if (typeof value !== 'string' || value.length > 40) return Number.NaN
  const compact = COMPACT.exec(value)
  if (compact) {
    const [, year, month, day, hour, minute, second, fraction = '000'] = compact
    return fromIso(`${year}-${month}-${day}T${hour}:${minute}:${second}.${fraction}`)
  }
  if (ISO.test(value)) return fromIso(value.replace(' ', 'T').replace(',', '.'))
  return /^\d+(\.\d+)?$/.test(value) ? fromNumber(Number(value)) : Number.NaN
}

function fromNumber(value: number): number {
  return Math.round(Math.abs(value) < LEAST_MILLISECONDS ? value * 1000 : value)
}

function fromIso(text: string): number {
  const zoned = /(Z|[+-]\d\d:?\d\d)$/i.test(text)
  return Date.parse(zoned ? text : `${text}+08:00`)
}
