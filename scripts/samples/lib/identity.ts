import type { Random } from './random.ts'

const personWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2]
const creditAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** Check character of the first 17 digits of a resident identity number (GB 11643-1999). */
export function personCheck(body: string): string {
  const sum = personWeights.reduce((total, weight, index) => total + weight * Number(body[index]), 0)
  return '10X98765432'[sum % 11] ?? ''
}

/** Eighteen characters: county code, birth (YYYYMMDD), order (odd for men), check character. */
export function personNumber(county: string, birth: string, order: number): string {
  const body = county + birth + String(order).padStart(3, '0')
  return body + personCheck(body)
}

/** The fifteen-digit number issued before 1999: two-digit year, no check character. */
export function oldPersonNumber(number: string): string {
  return number.slice(0, 6) + number.slice(8, 17)
}

/** The number with a check character that is certainly wrong. */
export function spoilPersonNumber(number: string, random: Random): string {
  const right = number.slice(-1)
  let wrong = right
  while (wrong === right) wrong = String(random.int(0, 9))
  return number.slice(0, -1) + wrong
}

/** Organisation code of eight characters with its check character (GB 11714-1997). */
function organisationCode(body: string): string {
  const value = (char: string): number => (/\d/.test(char) ? Number(char) : char.charCodeAt(0) - 55)
  const sum = organisationWeights.reduce(
    (total, weight, index) => total + weight * value(body[index] ?? '0'),
    0,
  )
  const check = (11 - (sum % 11)) % 11
  return body + (check === 10 ? 'X' : String(check))
}

/** Check character of the first 17 characters of a unified social credit code (GB 32100-2015). */
export function creditCheck(body: string): string {
  let weight = 1
  let sum = 0
  for (const char of body) {
    sum += creditAlphabet.indexOf(char) * weight
    weight = (weight * 3) % 31
  }
  return creditAlphabet[(31 - (sum % 31)) % 31] ?? ''
}

/** A company's credit code: registered by market regulation (9), enterprise (1), county, organisation code. */
export function creditCode(county: string, random: Random): string {
  const organisation = `MA${Array.from({ length: 6 }, () => random.pick([...creditAlphabet])).join('')}`
  const body = `91${county}${organisationCode(organisation)}`
  return body + creditCheck(body)
}

export function spoilCreditCode(code: string, random: Random): string {
  const right = code.slice(-1)
  let wrong = right
  while (wrong === right) wrong = random.pick([...creditAlphabet])
  return code.slice(0, -1) + wrong
}
