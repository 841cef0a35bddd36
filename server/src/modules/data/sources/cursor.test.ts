import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareValues, lowerBound, openReader, type Cursor } from './cursor.ts'

type Row = { id: number; at: number; text: string }

/** What a fetch of a source with these committed rows delivers, and the cursor after it. */
function fetch(
  rows: readonly Row[],
  cursor: Cursor | null,
  overlap: number,
): { lines: string[]; next: Cursor | null } {
  const from = cursor === null ? -Infinity : Number(lowerBound(cursor.at, overlap))
  const reader = openReader(cursor)
  const read = rows.filter(({ at }) => at >= from).toSorted((a, b) => a.at - b.at || a.id - b.id)
  const lines = read
    .map((row) => ({ at: String(row.at), line: JSON.stringify(row) }))
    .filter(({ at, line }) => reader.take(at, line))
    .map(({ line }) => line)
  return { lines, next: reader.cursor() }
}

/** Rows are written with a time and become visible up to `late` later, as transactions that commit late do. */
const history = fc.array(
  fc.record({ id: fc.nat(8), at: fc.nat(60), late: fc.nat(10), text: fc.constantFrom('a', 'b') }),
  { maxLength: 60 },
)

it('delivers every state of a record exactly once, with equal times and with commits as late as the overlap', () => {
  fc.assert(
    fc.property(history, fc.array(fc.integer({ min: 0, max: 80 }), { maxLength: 12 }), (writes, times) => {
      let cursor: Cursor | null = null
      const delivered: string[] = []
      for (const now of [...times.toSorted((a, b) => a - b), 200]) {
        const visible = writes
          .filter(({ at, late }) => at + late <= now)
          .map(({ id, at, text }) => ({ id, at, text }))
        const { lines, next } = fetch(visible, cursor, 20)
        delivered.push(...lines)
        cursor = next
      }
      const states = new Set(writes.map(({ id, at, text }) => JSON.stringify({ id, at, text })))
      expect(delivered.toSorted()).toEqual([...states].toSorted())
    }),
    { numRuns: 500, seed: 21 },
  )
})

it('delivers nothing when nothing changed', () => {
  const rows = Array.from({ length: 50 }, (_, id) => ({ id, at: Math.floor(id / 10), text: 'x' }))
  const first = fetch(rows, null, 3)
  expect(first.lines).toHaveLength(50)
  expect(fetch(rows, first.next, 3)).toEqual({ lines: [], next: first.next })
})

describe('the lower bound', () => {
  it.each([
    ['100', 10, '90'],
    ['9007199254740993', 1, '9007199254740992'],
    ['2026-11-23T10:00:00.000Z', 3600, '2026-11-23T09:00:00.000Z'],
    ['2026-11-23', 86_400, '2026-11-22'],
    ['v12', 5, 'v12'],
  ])('of %s less %d is %s', (at, overlap, bound) => expect(lowerBound(at, overlap)).toBe(bound))
})

it('compares large whole numbers without rounding', () => {
  expect(compareValues('9007199254740993', '9007199254740992')).toBeGreaterThan(0)
  expect(compareValues('9', '10')).toBeLessThan(0)
  expect(compareValues('2026-01-09', '2026-01-10')).toBeLessThan(0)
})
