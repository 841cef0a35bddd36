import { CR, createScanner, emptyScan, LF, type Dialect } from './scan-record.ts'

const CANDIDATES = [',', '\t', ';', '|']
const SAMPLE_RECORDS = 200

/** Chooses delimiter and line end from the first bytes of a file: the delimiter that cuts most records into the same, largest number of cells. */
export function detectDialect(head: Uint8Array, complete: boolean, hint?: string): Dialect {
  const newline = head.includes(CR) && !head.includes(LF) ? 'cr' : 'lf'
  const candidates = hint ? [hint] : CANDIDATES
  let best: { dialect: Dialect; score: number } | undefined
  for (const candidate of candidates) {
    const dialect: Dialect = { delimiter: candidate.charCodeAt(0), newline }
    const score = consistency(widthsOf(head, complete, dialect))
    if (!best || score > best.score) best = { dialect, score }
  }
  return best!.dialect
}

function widthsOf(head: Uint8Array, complete: boolean, dialect: Dialect): number[] {
  const scan = createScanner(dialect)
  const record = emptyScan()
  const widths: number[] = []
  for (let at = 0; at < head.length && widths.length < SAMPLE_RECORDS; at = record.next) {
    scan(head, at, head.length, complete, record)
    if (record.next < 0) break
    if (record.end > at) widths.push(record.cells)
  }
  return widths
}

/** Share of records of the commonest width above one, weighed by that width; 0 when the delimiter never occurs. */
export function consistency(widths: number[]): number {
  const counts = new Map<number, number>()
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1)
  let score = 0
  for (const [width, count] of counts)
    score = Math.max(score, (count / widths.length) * (1 + Math.log2(width)))
  return score
}
