/** Shorter words have too many neighbours to guess from. */
export const MIN_LENGTH = 4

/** The word with each one letter left out, and the word itself: two words one edit apart share at least one of these. */
export function deletesOf(word: string): string[] {
  const all = new Set([word])
  for (let i = 0; i < word.length; i++) all.add(word.slice(0, i) + word.slice(i + 1))
  return [...all]
}

/** Optimal string alignment distance (Damerau–Levenshtein with adjacent swaps), stopped once above `most`. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_none, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1))
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      row.push(cost)
    }
    if (Math.min(...row) > most) return most + 1
    before = last
    last = row
  }
  return last[b.length] ?? 0
}

/** The candidates one edit from the word, the nearest in length first. */
export function corrections(word: string, candidates: readonly string[]): string[] {
  return candidates
    .filter((candidate) => candidate !== word && editDistance(word, candidate, 1) <= 1)
    .sort((a, b) => Math.abs(a.length - word.length) - Math.abs(b.length - word.length) || (a < b ? -1 : 1))
}
