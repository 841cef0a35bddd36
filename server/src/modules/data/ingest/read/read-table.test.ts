import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { isAppError } from '#platform/errors.ts'
import { readBack, type ReadBack } from './read-fixture.ts'
import type { TextTable } from './text-table.ts'

const cellsOf = ({ rows }: ReadBack) => rows.map((row) => row.cells)
const rulesOf = ({ table }: ReadBack) =>
  table.faults.map(({ line, rule, column, value }) => [line, rule, column, value])

function expectLaw(table: TextTable) {
  const lines = new Set(
    table.faults
      .filter(({ rule }) => rule !== 'blank-header' && rule !== 'duplicate-label')
      .map(({ line }) => line),
  )
  expect(table.faultRows).toBe(lines.size)
  expect(table.rowsIn).toBe(table.dataRows + table.nonData.length + table.faultRows)
}

test('a plain file, with its fingerprint', async () => {
  const text = 'code,name\n330102,上城区\n330105,\n'
  const back = await readBack(text)
  expect(back.rows).toEqual([
    { line: 2, cells: ['330102', '上城区'] },
    { line: 3, cells: ['330105', null] },
  ])
  expect(back.table).toMatchObject({
    rowsIn: 3,
    dataRows: 2,
    faultRows: 0,
    nonData: [{ line: 1, kind: 'header', text: 'code,name' }],
  })
  expect(back.table.format).toMatchObject({
    kind: 'csv',
    encoding: 'utf-8',
    delimiter: ',',
    headerLine: 1,
    headerRows: 1,
    bytes: 35,
  })
  expect(back.table.format.sha256).toBe(createHash('sha256').update(text).digest('hex'))
})

test('cells come untrimmed and unchanged, whatever they hold', async () => {
  const back = await readBack('a,b,c\n 1 ,"x, ""y""","two\nlines"\n"",007,1e5\nNULL,NA,a"b\n')
  expect(cellsOf(back)).toEqual([
    [' 1 ', 'x, "y"', 'two\nlines'],
    [null, '007', '1e5'],
    ['NULL', 'NA', 'a"b'],
  ])
  expect(back.rows.map((row) => row.line)).toEqual([2, 4, 5])
})

test('every record is accounted for', async () => {
  const text =
    '人口表,,\n,,\n地区,年份,人口\n杭州市,2023,1252\n\n合计,,2222\n宁波市,2023,970,extra\n温州市,2023\n地区,年份,人口\n绍兴市,2023,539\n注：快报数,,\n'
  const back = await readBack(text)
  expectLaw(back.table)
  expect(back.table.nonData.map(({ line, kind }) => [line, kind])).toEqual([
    [1, 'title'],
    [2, 'blank'],
    [3, 'header'],
    [5, 'blank'],
    [6, 'total'],
    [9, 'repeated-header'],
    [11, 'note'],
  ])
  expect(rulesOf(back)).toEqual([
    [7, 'extra-cell', null, 'extra'],
    [8, 'missing-cell', '人口', null],
  ])
  expect(back.rows.map((row) => row.line)).toEqual([4, 10])
})

test('blank and repeated labels are faults that cost no row', async () => {
  const back = await readBack('a,,a\n1,2,3\n4,5,6\n')
  expect(rulesOf(back)).toEqual([
    [1, 'blank-header', 'column_2', null],
    [1, 'duplicate-label', 'a_2', 'a'],
  ])
  expect(back.table).toMatchObject({ dataRows: 2, faultRows: 0 })
})

describe('encodings', () => {
  const text = '代码,名称\n330102,上城区\n330105,拱墅区\n'
  const wanted = [['330102', '上城区'], ['330105', '拱墅区']] // prettier-ignore
  const gb18030 = Buffer.from(
    'b4fac2eb2cc3fbb3c60a3333303130322cc9cfb3c7c7f80a3333303130352cb9b0cafbc7f80a',
    'hex',
  )
  const utf16le = Buffer.from(text, 'utf16le')
  test.each([
    ['utf-8', Buffer.from(text)],
    ['utf-8', Buffer.from(`\ufeff${text}`)],
    ['gb18030', gb18030],
    ['utf-16le', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['utf-16le', utf16le],
    ['utf-16be', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['utf-16be', Buffer.from(utf16le).swap16()],
  ])('%s %#', async (encoding, bytes) => {
    const back = await readBack(bytes)
    expect(back.table.format.encoding).toBe(encoding)
    expect(back.table.columns.map((column) => column.label)).toEqual(['代码', '名称'])
    expect(cellsOf(back)).toEqual(wanted)
    expect(back.rows.map((row) => row.line)).toEqual([2, 3])
  })

  test('Latin-1 with pounds and accents', async () => {
    const back = await readBack(Buffer.from('name,price\nCafé Zoë,£12.50\nMünchen,£3\n', 'latin1'))
    expect(back.table.format.encoding).toBe('windows-1252')
    expect(cellsOf(back)).toEqual([['Café Zoë', '£12.50'], ['München', '£3']]) // prettier-ignore
  })

  test('a GB 18030 line in a UTF-8 file costs only itself', async () => {
    const back = await readBack(
      Buffer.concat([Buffer.from(text), gb18030.subarray(10, 24), Buffer.from('330106,西湖区\n')]),
    )
    expect(back.table.format.encoding).toBe('utf-8')
    expect(back.table.faults).toMatchObject([{ line: 4, rule: 'encoding-error', column: '名称' }])
    expect(cellsOf(back)).toEqual([...wanted, ['330106', '西湖区']])
    expectLaw(back.table)
  })

  test('a UTF-8 line in a GB 18030 file is found although it decodes', async () => {
    const back = await readBack(
      Buffer.concat([gb18030, Buffer.from('330106,西湖区\n'), gb18030.subarray(10)]),
    )
    expect(back.table.format.encoding).toBe('gb18030')
    expect(back.table.faults).toMatchObject([{ line: 4, rule: 'encoding-error', value: '西湖区' }])
    expect(back.table.dataRows).toBe(4)
  })

  test('a hint decides only where the bytes do not', async () => {
    expect((await readBack(text, { encoding: 'gbk' })).table.format.encoding).toBe('utf-8')
    expect(
      (await readBack(Buffer.from('a,b\ncaf\xe9,1\n', 'latin1'), { encoding: 'GB2312' })).table.format
        .encoding,
    ).toBe('gb18030')
  })
})

describe('dialects', () => {
  test.each([[','], ['\t'], [';'], ['|']])('%j', async (delimiter) => {
    const back = await readBack(
      `a${delimiter}b\n1,5${delimiter}2\n3,5${delimiter}4\n`,
      delimiter === ',' ? { delimiter } : {},
    )
    expect(back.table.format.delimiter).toBe(delimiter)
    if (delimiter !== ',') expect(cellsOf(back)).toEqual([['1,5', '2'], ['3,5', '4']]) // prettier-ignore
  })

  test('mixed and old line ends, no end at the end', async () => {
    expect((await readBack('a,b\r\n1,2\n3,4\r\n5,6')).rows.map(({ line, cells }) => [line, ...cells])).toEqual([[2, '1', '2'], [3, '3', '4'], [4, '5', '6']]) // prettier-ignore
    expect((await readBack('a,b\r1,2\r3,4\r')).rows.map(({ line, cells }) => [line, ...cells])).toEqual([[2, '1', '2'], [3, '3', '4']]) // prettier-ignore
  })

  test('one column, no delimiter at all', async () => {
    const back = await readBack('name\n杭州\n\n宁波\n')
    expect(cellsOf(back)).toEqual([['杭州'], ['宁波']])
    expect(back.table.nonData.map(({ kind }) => kind)).toEqual(['header', 'blank'])
  })
})

test('an open quote costs its own line only', async () => {
  const back = await readBack('a,b\n1,"x\n2,y\n3,z\n')
  expect(rulesOf(back)).toEqual([[2, 'unclosed-quote', 'b', 'x']])
  expect(cellsOf(back)).toEqual([['2', 'y'], ['3', 'z']]) // prettier-ignore
  expectLaw(back.table)
})

test('any table, however written, comes back cell by cell with its lines and its law', async () => {
  const cell = fc.string({
    unit: fc.constantFrom('a', '1', ',', '"', '\n', '\r\n', '\r', ' ', '杭', '；', '\t', '\u{20000}'),
    maxLength: 5,
  })
  const record = fc.record({
    cells: fc.array(fc.record({ value: cell, quote: fc.boolean() }), { maxLength: 4 }),
    end: fc.constantFrom('\n', '\r\n'),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(record, { maxLength: 12 }), fc.boolean(), async (records, bom) => {
      let text = `${bom ? '\ufeff' : ''}id,b,c\n${'k,x,y\n'.repeat(13)}`
      let line = 15
      // Thirteen sound rows settle how wide the table is.
      const data: ReadBack['rows'] = Array.from({ length: 13 }, (_, at) => ({
        line: at + 2,
        cells: ['k', 'x', 'y'],
      }))
      const faulty: number[] = []
      const blank: number[] = []
      for (const { cells, end } of records) {
        // The first cell is a plain word, so that no record looks like a total or a note; without cells the line is blank.
        const values = cells.length === 0 ? [] : ['k', ...cells.slice(1).map(({ value }) => value)]
        const written = values.map((value, at) => writeCell(value, cells[at]!.quote)).join(',') + end
        if (values.length === 0) blank.push(line)
        else if (values.length === 3)
          data.push({ line, cells: values.map((value) => (value === '' ? null : value)) })
        else faulty.push(line)
        text += written
        line += written.split('\n').length - 1
      }
      const back = await readBack(text, { headerLine: 1, delimiter: ',' })
      expect(back.rows).toEqual(data)
      expect(back.table.faults.map((fault) => fault.line)).toEqual(faulty)
      expect(back.table.nonData.filter(({ kind }) => kind === 'blank').map((row) => row.line)).toEqual(blank)
      expectLaw(back.table)
    }),
    { numRuns: 150 },
  )
}, 60_000)

test('arbitrary bytes are read or refused, and the law holds', async () => {
  const unit = fc.constantFrom(
    ...[0x22, 0x2c, 0x0a, 0x0d, 0x61, 0x31, 0x20, 0xe6, 0x9d, 0xad, 0xb4, 0xfa, 0x00, 0xff],
  )
  await fc.assert(
    fc.asyncProperty(fc.array(unit, { minLength: 1, maxLength: 120 }), async (bytes) => {
      const back = await readBack(Buffer.from(bytes), { encoding: 'utf-8' }).catch(refusal)
      if (typeof back === 'string') {
        expect(back).toBe('ingest.notText')
        return
      }
      expect(back.table.rowsIn).toBe(back.table.dataRows + back.table.nonData.length + back.table.faultRows)
      expect(back.rows).toHaveLength(back.table.dataRows)
    }),
    { numRuns: 200 },
  )
}, 60_000)

function refusal(error: unknown): string {
  if (isAppError(error)) return error.code
  throw error
}

function writeCell(value: string, quote: boolean): string {
  return quote || /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}
