export type CreditCodeCheck =
  | { ok: true; department: string; category: string; division: string; organisation: string }
  | { ok: false; reason: 'format' | 'check-character' }

/** Digits and capitals without I, O, S, V, Z, which are too easily misread. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const
const FORMAT = '[0-9A-HJ-NP-RTUWXY]{2}[0-9]{6}[0-9A-HJ-NP-RTUWXY]{10}'
const FORMAT_PATTERN = new RegExp(`^${FORMAT}$`)

/** Checks a unified social credit code of GB 32100-2015: alphabet, digits of the division, check character. */
export function checkCreditCode(text: string): CreditCodeCheck {
  if (!FORMAT_PATTERN.test(text)) return { ok: false, reason: 'format' }
  if (creditCheckCharacter(text) !== text[17]) return { ok: false, reason: 'check-character' }
  const [department = '', category = ''] = text
  return { ok: true, department, category, division: text.slice(2, 8), organisation: text.slice(8, 17) }
}

/** The check character that belongs to the first 17 characters. */
export function creditCheckCharacter(code: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * ALPHABET.indexOf(code[at] ?? ''), 0)
  return ALPHABET[(31 - (sum % 31)) % 31] ?? ''
}

/**
 * The same check as a DuckDB predicate over a text expression: the weighted sum of all 18 characters, the check
 * character counting once, is a multiple of 31. Each character is looked up by its code; one that is not allowed in
 * its place has no value, and neither has the sum.
 */
export function creditCodeSql(text: string): string {
  const terms = [...WEIGHTS, 1].map((weight, at) => {
    const values = at >= 2 && at < 8 ? DIGIT_VALUES : CHARACTER_VALUES
    return `${values}[ascii(substr(${text}, ${at + 1}, 1))] * ${weight}`
  })
  return `CASE WHEN strlen(${text}) = 18 THEN coalesce((${terms.join(' + ')}) % 31 = 0, false) ELSE false END`
}

/** A SQL list of the value of each character at the place of its code. */
function valuesByCode(alphabet: string): string {
  const codes = Array.from({ length: 'Z'.charCodeAt(0) }, (_, at) => String.fromCharCode(at + 1))
  return `[${codes.map((char) => (alphabet.includes(char) ? alphabet.indexOf(char) : 'NULL')).join(', ')}]`
}

const CHARACTER_VALUES = valuesByCode(ALPHABET)
const DIGIT_VALUES = valuesByCode('0123456789')
