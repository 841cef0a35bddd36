import * as XLSX from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import { readBack } from './read-fixture.ts'
import type { ReadHints } from './text-table.ts'

type Cells = (string | number | boolean | XLSX.CellObject | null)[][]

function book(
  sheets: Record<string, Cells>,
  change: (workbook: XLSX.WorkBook) => void = () => undefined,
  bookType: XLSX.BookType = 'xlsx',
) {
  const workbook = XLSX.utils.book_new()
  for (const [name, cells] of Object.entries(sheets))
    XLSX.utils.book_append_sheet(workbook, XLSX.utils.aoa_to_sheet(cells), name)
  change(workbook)
  return XLSX.write(workbook, { type: 'buffer', bookType }) as Buffer
}

const read = (cells: Cells, change?: (workbook: XLSX.WorkBook) => void, hints: ReadHints = {}) =>
  readBack(book({ Sheet1: cells }, change), hints)

test('a sheet with title, two header levels, totals and notes', async () => {
  const cells: Cells = [
    ['各市生产总值', null, null, null, null],
    ['单位：亿元'],
    ['地区', '2019年', null, '2020年', null],
    [null, '一季度', '二季度', '一季度', '二季度'],
    ['全省合计', 10, 20, 30, 40],
    ['杭州市', 1.5, '1,234.5', '—', null],
    [],
    ['宁波市', 5, 6, 7, 8],
    ['注：快报数'],
  ]
  const merges = ['A1:E1', 'A3:A4', 'B3:C3', 'D3:E3'].map((range) => XLSX.utils.decode_range(range))
  const { table, rows } = await read(cells, (workbook) => (workbook.Sheets['Sheet1']!['!merges'] = merges))
  expect(table.columns.map((column) => column.label)).toEqual([
    '地区',
    '2019年/一季度',
    '2019年/二季度',
    '2020年/一季度',
    '2020年/二季度',
  ])
  expect(table.nonData.map(({ line, kind }) => [line, kind])).toEqual([
    [1, 'title'],
    [2, 'title'],
    [3, 'header'],
    [4, 'header'],
    [5, 'total'],
    [7, 'blank'],
    [9, 'note'],
  ])
  expect(rows).toEqual([
    { line: 6, cells: ['杭州市', '1.5', '1,234.5', '—', null] },
    { line: 8, cells: ['宁波市', '5', '6', '7', '8'] },
  ])
  expect(table).toMatchObject({
    rowsIn: 9,
    dataRows: 2,
    faultRows: 0,
    format: { kind: 'xlsx', headerLine: 3, headerRows: 2, delimiter: null },
  })
})

test('cells merged down the data are repeated', async () => {
  const cells: Cells = [['市', '县', '人口'], ['杭州市', '上城区', 1], [null, '拱墅区', 2]] // prettier-ignore
  const { rows } = await read(
    cells,
    (workbook) => (workbook.Sheets['Sheet1']!['!merges'] = [XLSX.utils.decode_range('A2:A3')]),
  )
  expect(rows.map((row) => row.cells[0])).toEqual(['杭州市', '杭州市'])
})

test('values are the stored ones: dates in ISO, numbers in full, kept zeros, no exponent', async () => {
  const cells: Cells = [
    ['text', 'value'],
    ['date', { t: 'n', v: 45292, z: 'yyyy-mm-dd' }],
    ['moment', { t: 'n', v: 45292.75, z: 'yyyy/m/d h:mm' }],
    ['time', { t: 'n', v: 0.5, z: 'h:mm:ss' }],
    ['code', { t: 'n', v: 10203, z: '000000' }],
    ['precise', { t: 'n', v: 1234.56789012345, z: '0.00' }],
    ['tiny', { t: 'n', v: 0.00000015 }],
    ['large', { t: 'n', v: 4503599627370496 }],
    ['yes', true],
    ['lines', 'a\n"b", c'],
  ]
  const { rows } = await read(cells)
  expect(rows.map((row) => row.cells[1])).toEqual([
    '2024-01-01',
    '2024-01-01 18:00:00',
    '12:00:00',
    '010203',
    '1234.56789012345',
    '0.00000015',
    '4503599627370496',
    'TRUE',
    'a\n"b", c',
  ])
})

test('an identity number kept as a number has lost its digits', async () => {
  const { table, rows } = await read([['姓名', '身份证号'], ['甲', 330102199001011200], ['乙', '330102199001011235']]) // prettier-ignore
  expect(table.faults).toMatchObject([{ line: 2, rule: 'truncated-number', column: '身份证号' }])
  expect(rows).toEqual([{ line: 3, cells: ['乙', '330102199001011235'] }])
  expect(table).toMatchObject({ rowsIn: 3, dataRows: 1, faultRows: 1 })
})

test('a formula stands for its last value and is never run', async () => {
  const { rows } = await read([['a', 'b'], [{ t: 'n', v: 7, f: 'WEBSERVICE("http://example.invalid")' }, { t: 'n', f: 'A2*2' } as XLSX.CellObject]]) // prettier-ignore
  expect(rows[0]?.cells[0]).toBe('7')
})

describe('several sheets', () => {
  const sheets = { 说明: [['本簿含两表']], 数据: [['a', 'b'], [1, 2], [3, 4]], 附表: [['c'], [9]] } // prettier-ignore

  test('the fullest is read, all are listed', async () => {
    const { table } = await readBack(book(sheets))
    expect(table.format).toMatchObject({ sheet: '数据', sheets: ['说明', '数据', '附表'] })
    expect(table.dataRows).toBe(2)
  })

  test('a named one is read', async () => {
    expect((await readBack(book(sheets), { sheet: '附表' })).rows).toEqual([{ line: 2, cells: ['9'] }])
    await expect(readBack(book(sheets), { sheet: '无' })).rejects.toMatchObject({
      code: 'ingest.noSuchSheet',
    })
  })
})

test.each([['biff8'], ['ods'], ['xlsb']] as [XLSX.BookType][])('%s', async (bookType) => {
  const { rows } = await readBack(book({ S: [['a', 'b'], [1, '杭州']] }, undefined, bookType)) // prettier-ignore
  expect(rows).toEqual([{ line: 2, cells: ['1', '杭州'] }])
})

test('an empty workbook', async () => {
  await expect(readBack(book({ S: [] }))).rejects.toMatchObject({ code: 'ingest.emptyFile' })
})

test('a workbook is known by its bytes, not by its name', async () => {
  expect((await readBack(book({ S: [['a'], [1]] }), {}, 'data.csv')).table.format.kind).toBe('xlsx')
})
