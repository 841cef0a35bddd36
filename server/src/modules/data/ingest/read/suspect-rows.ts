import { isNumberLike, NOTE_OPENINGS, PERIOD_OPENINGS, TOTAL_ENDINGS, type RowRules } from './row-kinds.ts'
import { QUOTE } from './scan-record.ts'

const SPACE = 0x20
const CELLS_LOOKED_AT = 4

/** Tells from a few bytes whether a record could be anything but data; most records of a large file are decided here. */
export type Suspicion = (bytes: Uint8Array, from: number, end: number) => boolean

/**
 * Looks at the first text cell only: its first character must open, or its last character close, one of the known words.
 * A false alarm costs one look by `kindOfRow`; a miss is impossible for labels within the first four filled cells.
 */
export function createSuspicion(rules: RowRules, delimiter: number): Suspicion {
  const words = [
    ...rules.totalLabels,
    ...NOTE_OPENINGS,
    ...rules.headerRows.map((row) => row.find((cell) => cell !== '' && !isNumberLike(cell)) ?? ''),
    ...PERIOD_OPENINGS,
    '#',
    '\t',
    '\u3000',
  ]
  const openings = new Set(
    words
      .filter((word) => word !== '')
      .flatMap((word) => [leadOf(word.toLowerCase()), leadOf(word.toUpperCase())]),
  )
  const closings = new Set([
    ...TOTAL_ENDINGS.map((word) => Buffer.from(word).at(-1)!),
    0x3a,
    SPACE,
    0x80,
    0x9a,
  ])
  return (bytes, from, end) => {
    let at = from
    let looked = 0
    for (; looked < CELLS_LOOKED_AT && at < end; at++) {
      while (at < end && (bytes[at] === SPACE || bytes[at] === QUOTE)) at++
      const start = at
      let isNumber = true
      let byte = delimiter
      while (at < end && (byte = bytes[at]!) !== delimiter) {
        if (byte > 0x3a || byte < 0x2b) isNumber = false
        at++
      }
      if (at === start) continue
      looked++
      if (isNumber) continue
      const last = bytes[at - 1] === QUOTE ? bytes[at - 2]! : bytes[at - 1]!
      if (closings.has(last)) return true
      if (openings.has(leadAt(bytes, start))) return true
      if (!mayBeginNumber(bytes[start]!)) return false
    }
    return looked === 0
  }
}

/** Digits, signs and currencies, also the lead bytes of ¥, – and full-width digits: such a cell may be a number, so the next one counts. */
function mayBeginNumber(byte: number): boolean {
  return byte <= 0x3a || byte === 0x45 || byte === 0x65 || byte === 0xc2 || byte === 0xe2 || byte === 0xef
}

function leadOf(word: string): number {
  return leadAt(Buffer.from(word), 0)
}

function leadAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at]!
  return first < 0x80 ? first : (first << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
}
