import { createHash } from 'node:crypto'

/**
 * How far a source has been read: the greatest value of its change column, and fingerprints of the last records. What
 * lies within the overlap before `at` is read again next time, so that records with equal times and transactions that
 * committed late are not missed; what was delivered already is known by its fingerprint and dropped.
 */
export type Cursor = { at: string; seen: string[] }

/** Fingerprints kept: beyond these a record that is read again is delivered again, which changes nothing either. */
const MOST_SEEN = 5000

/** A record's identity with its content; 64 bits are enough to tell the few thousand of a window apart. */
export function fingerprint(record: string): string {
  return createHash('sha256').update(record).digest('hex').slice(0, 16)
}

/** Reads records in any order and knows afterwards how far the source was read. */
export type Reader = {
  /** Whether the record is new, that is to be delivered; remembers it. */
  take(at: string | null, record: string): boolean
  /** Where the next reading begins; null where no record has had a value yet. */
  cursor(): Cursor | null
}

/** Begins to read from where the last reading ended. */
export function openReader(from: Cursor | null): Reader {
  const known = new Set(from?.seen)
  const window: string[] = [...(from?.seen ?? [])]
  let at = from?.at ?? null
  return {
    take(value, record) {
      if (value !== null && (at === null || compareValues(value, at) > 0)) at = value
      const print = fingerprint(record)
      if (known.has(print)) return false
      known.add(print)
      window.push(print)
      if (window.length > 2 * MOST_SEEN) for (const old of window.splice(0, MOST_SEEN)) known.delete(old)
      return true
    },
    cursor: () => (at === null ? null : { at, seen: window.slice(-MOST_SEEN) }),
  }
}

/** Numbers by size, texts (ISO dates among them) by character. */
export function compareValues(a: string, b: string): number {
  const [x, y] = [Number(a), Number(b)]
  if (a.trim() !== '' && b.trim() !== '' && !Number.isNaN(x) && !Number.isNaN(y)) {
    if (Number.isSafeInteger(x) && Number.isSafeInteger(y)) return x - y
    return x === y && /^\d+$/.test(a) && /^\d+$/.test(b) ? compareDigits(a, b) : x - y
  }
  return a < b ? -1 : a > b ? 1 : 0
}

function compareDigits(a: string, b: string): number {
  const [x, y] = [BigInt(a), BigInt(b)]
  return x < y ? -1 : x > y ? 1 : 0
}

/** The value from which to read again: `overlap` before `at`, in seconds for times and in units for numbers. */
export function lowerBound(at: string, overlap: number): string {
  if (/^-?\d+$/.test(at)) return (BigInt(at) - BigInt(Math.ceil(overlap))).toString()
  const number = Number(at)
  if (at.trim() !== '' && !Number.isNaN(number)) return String(number - overlap)
  const time = Date.parse(at)
  if (Number.isNaN(time)) return at
  const moved = new Date(time - overlap * 1000).toISOString()
  return /^\d{4}-\d{2}-\d{2}$/.test(at) ? moved.slice(0, 10) : moved
}
