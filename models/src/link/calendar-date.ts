import type { Comparator } from './comparator.ts'
import { codePoints, withinOneEdit, type Codes } from './edit-distance.ts'
import { typedDigits } from './typed-digits.ts'

/** Eight digits YYYYMMDD of a date written 1971-09-17, 1971/9/17, 1971.9.17, 1971年9月17日 or 19710917. */
export function dateDigits(text: string): string | undefined {
  const plain = typedDigits(text.normalize('NFKC').trim())
  const parts =
    /^(\d{4})(\d{2})(\d{2})$/.exec(plain) ?? /^(\d{4})\D+(\d{1,2})\D+(\d{1,2})(?:\D|$)/.exec(plain)
  if (!parts) return undefined
  const [, year = '', month = '', day = ''] = parts
  return year + month.padStart(2, '0') + day.padStart(2, '0')
}

/** Dates of birth or founding. `one slip`: day and month swapped, a digit wrong, or two neighbours swapped. */
export const calendarDate: Comparator<{ digits: string; codes: Codes }> = {
  levels: ['missing', 'different', 'same year', 'one slip', 'exact'],
  prepare(text) {
    const digits = dateDigits(text)
    return digits === undefined ? undefined : { digits, codes: codePoints(digits) }
  },
  compare(a, b) {
    if (a.digits === b.digits) return 4
    if (withinOneEdit(a.codes, b.codes) || dayAndMonthSwapped(a.digits, b.digits)) return 3
    return a.digits.slice(0, 4) === b.digits.slice(0, 4) ? 2 : 1
  },
}

function dayAndMonthSwapped(a: string, b: string): boolean {
  return a.slice(0, 4) + a.slice(6) + a.slice(4, 6) === b
}
