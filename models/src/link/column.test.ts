import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnOf, derivedColumn, joinedKeys } from './column.ts'

const cell = fc.option(fc.constantFrom('a', 'b', 'c', ' ', ''), { nil: null })
const textAt = ({ texts, of }: ReturnType<typeof columnOf>, record: number): string | undefined =>
  texts[of[record]!]

test('a column gives back every value, each distinct text once', () => {
  fc.assert(
    fc.property(fc.array(cell), (values) => {
      const column = columnOf(values)
      expect(new Set(column.texts).size).toBe(column.texts.length)
      values.forEach((value, record) =>
        expect(textAt(column, record)).toBe(value?.trim() ? value : undefined),
      )
    }),
  )
})

test('keys over several columns are equal where all texts are, and none where one is missing', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 2 }), (rows) => {
      const columns = [0, 1, 2].map((i) => columnOf(rows.map((row) => row[i])))
      const keys = joinedKeys(columns)
      rows.forEach((row, a) => {
        const whole = row.every((value) => value?.trim())
        expect(keys[a]! >= 0).toBe(Boolean(whole))
        rows.forEach((other, b) => {
          if (whole && keys[b]! >= 0) expect(keys[a] === keys[b]).toBe(row.join() === other.join())
        })
      })
    }),
  )
})

test('a derived column asks once per distinct text', () => {
  let asked = 0
  const upper = derivedColumn(
    columnOf(['a', 'a', 'A', null, 'x']),
    (text) => (asked++, text === 'x' ? null : text.toUpperCase()),
  )
  expect([...upper.of]).toEqual([0, 0, 0, -1, -1])
  expect(asked).toBe(3)
})
