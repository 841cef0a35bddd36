/** A text as code points, so that a rare character outside the basic plane counts once. */
export type Codes = Int32Array

export function codePoints(text: string): Codes {
  const codes = new Int32Array(text.length)
  let length = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.codePointAt(i) as number
    if (code > 0xffff) i++
    codes[length++] = code
  }
  return length === text.length ? codes : codes.slice(0, length)
}

/** Fewest insertions, deletions and substitutions of characters from one to the other. Levenshtein (1966). */
export function levenshtein(one: string, other: string): number {
  return distance(codePoints(one), codePoints(other), false)
}

/**
 * The same, with a swap of two neighbours counted as one edit, no part edited twice ("optimal string alignment").
 * Damerau (1964). Not a metric: CA → AC → ABC are two edits, CA → ABC is three.
 */
export function damerauLevenshtein(one: string, other: string): number {
  return distance(codePoints(one), codePoints(other), true)
}

function distance(a: Codes, b: Codes, swaps: boolean): number {
  const width = b.length + 1
  let before = new Int32Array(width)
  let last = Int32Array.from({ length: width }, (_, j) => j)
  let row = new Int32Array(width)
  for (let i = 1; i <= a.length; i++) {
    row[0] = i
    for (let j = 1; j < width; j++) {
      const same = a[i - 1] === b[j - 1]
      let least = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1))
      if (swaps && i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, before[j - 2]! + 1)
      }
      row[j] = least
    }
    ;[before, last, row] = [last, row, before]
  }
  return last[b.length]!
}

/** Whether the restricted Damerau–Levenshtein distance is at most one: one pass, nothing allocated. */
export function withinOneEdit(a: Codes, b: Codes): boolean {
  if (a.length < b.length) return withinOneEdit(b, a)
  const gap = a.length - b.length
  if (gap > 1) return false
  let at = 0
  while (at < b.length && a[at] === b[at]) at++
  if (gap === 1) return sameFrom(a, at + 1, b, at)
  if (sameFrom(a, at + 1, b, at + 1)) return true
  return a[at] === b[at + 1] && a[at + 1] === b[at] && sameFrom(a, at + 2, b, at + 2)
}

/** Whether the rest of one is the rest of the other, both of the same length. */
function sameFrom(a: Codes, i: number, b: Codes, j: number): boolean {
  for (; i < a.length; i++, j++) if (a[i] !== b[j]) return false
  return true
}
