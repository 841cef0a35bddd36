import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellsOf, createScanner, emptyScan, type Dialect } from './scan-record.ts'

const COMMA: Dialect = { delimiter: 0x2c, newline: 'lf' }

function scanAll(text: string, dialect = COMMA) {
  const bytes = Buffer.from(text)
  const scan = createScanner(dialect)
  const record = emptyScan()
  const records: { line: number; cells: string[]; unclosed: boolean; loose: boolean }[] = []
  let line = 1
  for (let at = 0; at < bytes.length; at = record.next) {
    scan(bytes, at, bytes.length, true, record)
    const cells = cellsOf(bytes, at, record.end, dialect.delimiter)
    if (!record.unclosed && cells.length !== record.cells)
      throw new Error(`counted ${record.cells} cells, read ${cells.length}`)
    records.push({ line, cells, unclosed: record.unclosed, loose: record.loose })
    line += record.lines
  }
  return records
}

describe('a record', () => {
  test.each([
    ['a,b,c\n', ['a', 'b', 'c']],
    ['a,b,c', ['a', 'b', 'c']],
    ['a,b,c\r\n', ['a', 'b', 'c']],
    ['a,,\n', ['a', '', '']],
    ['"a,b","c""d",e\n', ['a,b', 'c"d', 'e']],
    ['"a\nb",c\r\n', ['a\nb', 'c']],
    ['a "b",c\n', ['a "b"', 'c']],
    ['"a"b,c\n', ['ab', 'c']],
    ['"",""\n', ['', '']],
    ['""""\n', ['"']],
    ['a\rb,c\n', ['a\rb', 'c']],
  ])('%j', (text, cells) => {
    expect(scanAll(text).map((record) => record.cells)).toEqual([cells])
  })

  test('knows what is not RFC 4180 as it stands', () => {
    expect(scanAll('a,b\n"a",b\n').map((record) => record.loose)).toEqual([false, false])
    expect(scanAll('a"x,b\n"a"x,b\na\rx,b\n').map((record) => record.loose)).toEqual([true, true, true])
  })

  test('asks for more bytes rather than guess', () => {
    const scan = createScanner(COMMA)
    for (const part of ['a,b', '"a', '"a"', 'a,b\r', '"a\n']) {
      const record = emptyScan()
      scan(Buffer.from(part), 0, Buffer.byteLength(part), false, record)
      expect(record.next, part).toBe(-1)
    }
  })
})

describe('a quote that never closes costs only its own line', () => {
  test('at the end of the file', () => {
    const records = scanAll('1,"x\n2,y\n3,z\n')
    expect(records.map(({ line, unclosed }) => [line, unclosed])).toEqual([[1, true], [2, false], [3, false]]) // prettier-ignore
  })

  test('when a later quote would close it in the middle of a cell', () => {
    const records = scanAll('1,"x,5\n2,"cd",6\n')
    expect(records.map(({ cells, unclosed }) => [unclosed, cells.length])).toEqual([[true, 2], [false, 3]]) // prettier-ignore
  })

  test('beyond one megabyte', () => {
    const records = scanAll(`1,"x\n${'2,y\n'.repeat(300_000)}`)
    expect(records).toHaveLength(300_001)
    expect(records.filter((record) => record.unclosed)).toHaveLength(1)
  })
})

test('old Mac line ends', () => {
  expect(scanAll('a,b\r1,2\r', { delimiter: 0x2c, newline: 'cr' }).map((record) => record.cells)).toEqual([['a', 'b'], ['1', '2']]) // prettier-ignore
})

test('any table written with any quoting is read back, however the bytes are cut', () => {
  const cell = fc.string({
    unit: fc.constantFrom('a', '1', ',', '"', '\n', '\r\n', ' ', '杭', '；'),
    maxLength: 6,
  })
  const row = fc.array(fc.tuple(cell, fc.boolean()), { minLength: 1, maxLength: 5 })
  const table = fc.array(fc.tuple(row, fc.constantFrom('\n', '\r\n')), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(table, fc.nat(), (rows, cut) => {
      const text = rows
        .map(([cells, end]) => cells.map(([value, quote]) => writeCell(value, quote)).join(',') + end)
        .join('')
      const expected = rows.map(([cells]) => cells.map(([value]) => value))
      expect(scanAll(text).map((record) => record.cells)).toEqual(expected)
      const bytes = Buffer.from(text)
      const record = emptyScan()
      const to = cut % (bytes.length + 1)
      createScanner(COMMA)(bytes, 0, to, false, record)
      if (record.next >= 0) expect(cellsOf(bytes, 0, record.end, COMMA.delimiter)).toEqual(expected[0])
    }),
    { numRuns: 2000 },
  )
})

function writeCell(value: string, quote: boolean): string {
  return quote || /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}
