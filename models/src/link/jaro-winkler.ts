import { codePoints, type Codes } from './edit-distance.ts'

/** Winkler's weight of a shared character at the beginning, how many count, and from which likeness on. */
const PREFIX_WEIGHT = 0.1
const PREFIX_LENGTH = 4
const BOOST_FROM = 0.7

/** Likeness of two texts, 0 to 1. Jaro (1989), "Advances in record-linkage methodology", JASA 84. */
export function jaro(one: string, other: string): number {
  return likeness(codePoints(one), codePoints(other))
}

/** Jaro's likeness, raised where the first characters agree. Winkler (1990), "String comparator metrics". */
export function jaroWinkler(one: string, other: string): number {
  return jaroWinklerCodes(codePoints(one), codePoints(other))
}

/** The same of texts whose code points are at hand. */
export function jaroWinklerCodes(a: Codes, b: Codes): number {
  const plain = likeness(a, b)
  if (plain <= BOOST_FROM) return plain
  const most = Math.min(PREFIX_LENGTH, a.length, b.length)
  let prefix = 0
  while (prefix < most && a[prefix] === b[prefix]) prefix++
  return plain + prefix * PREFIX_WEIGHT * (1 - plain)
}

function likeness(a: Codes, b: Codes): number {
  if (a.length === 0 && b.length === 0) return 1
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1)
  const taken = new Uint8Array(b.length)
  const matched = new Int32Array(a.length)
  let matches = 0
  for (let i = 0; i < a.length; i++) {
    const end = Math.min(b.length - 1, i + reach)
    for (let j = Math.max(0, i - reach); j <= end; j++) {
      if (taken[j] || a[i] !== b[j]) continue
      taken[j] = 1
      matched[matches++] = a[i]!
      break
    }
  }
  if (matches === 0) return 0
  const swapped = Math.floor(outOfOrder(matched, taken, b) / 2)
  return (matches / a.length + matches / b.length + (matches - swapped) / matches) / 3
}

function outOfOrder(matched: Codes, taken: Uint8Array, b: Codes): number {
  let count = 0
  for (let j = 0, next = 0; j < b.length; j++) {
    if (taken[j] && matched[next++] !== b[j]) count++
  }
  return count
}
