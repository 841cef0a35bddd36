import { describe, expect, test } from 'vitest'
import { findLayout } from './header.ts'
import { nameColumns } from './labels.ts'

function layout(text: string, hints = {}) {
  const rows = text.split('\n').map((line, at) => ({ line: at + 1, cells: line.split(',') }))
  const found = findLayout(rows, hints)
  return { ...found, ...nameColumns(found.header, found.width) }
}

const labelsOf = (text: string) => layout(text).columns.map((column) => column.label)

describe('the header', () => {
  test('is the first row of a plain file', () => {
    expect(layout('code,name,value\n1,a,2\n3,b,4')).toMatchObject({ preamble: ['header'], width: 3 })
  })

  test('comes after titles, units and blank rows', () => {
    const found = layout(
      '2023年人口统计表,,\n,,\n单位：万人,,制表：统计局\n地区,年份,人口\n杭州市,2023,1252.2\n宁波市,2023,969.7',
    )
    expect(found.preamble).toEqual(['title', 'blank', 'title', 'header'])
    expect(found.columns.map((column) => column.label)).toEqual(['地区', '年份', '人口'])
  })

  test('comes after short title lines without delimiters', () => {
    expect(layout('Population\nsource: census\ncode,name,value\n1,a,2\n2,b,3').preamble).toEqual([
      'title',
      'title',
      'header',
    ])
  })

  test('of two levels with blanks under merged cells', () => {
    const text = '地区,2019年,,2020年,\n,一季度,二季度,一季度,二季度\n杭州市,1,2,3,4'
    expect(labelsOf(text)).toEqual([
      '地区',
      '2019年/一季度',
      '2019年/二季度',
      '2020年/一季度',
      '2020年/二季度',
    ])
  })

  test('of two levels with merged cells repeated, under a repeated title', () => {
    const text =
      '表一,表一,表一,表一,表一\n地区,2019年,2019年,2020年,2020年\n地区,一季度,二季度,一季度,二季度\n杭州市,1,2,3,4'
    expect(layout(text).preamble).toEqual(['title', 'header', 'header'])
    expect(labelsOf(text)).toEqual([
      '地区',
      '2019年/一季度',
      '2019年/二季度',
      '2020年/一季度',
      '2020年/二季度',
    ])
  })

  test('may consist of years', () => {
    expect(labelsOf('Province,2000,2001,2002\nBeijing,1364,1385,1423\nTianjin,1001,1004,1007')).toEqual([
      'Province',
      '2000',
      '2001',
      '2002',
    ])
  })

  test('of a file of text only is its first row', () => {
    expect(layout('姓名,住址\n张三,杭州\n李四,宁波').preamble).toEqual(['header'])
  })

  test('is absent when the first full row has values', () => {
    const found = layout('1,杭州市,12.5\n2,宁波市,9.7')
    expect(found.preamble).toEqual([])
    expect(found.columns.map((column) => column.label)).toEqual(['column_1', 'column_2', 'column_3'])
    expect(found.faults).toEqual([])
  })

  test('is where a hint says', () => {
    expect(layout('a,b\nc,d\n1,2', { headerLine: 2 }).preamble).toEqual(['title', 'header'])
    expect(layout('a,b\nc,d', { headerLine: 0 }).preamble).toEqual([])
    expect(
      layout('a,b\nc,d\n1,2', { headerLine: 1, headerRows: 2 }).columns.map((column) => column.label),
    ).toEqual(['a/c', 'b/d'])
  })

  test('gives way to wider data, and to narrower data only where its labels are blank', () => {
    expect(layout('a,b\n1,2,3\n4,5,6').width).toBe(3)
    expect(layout('a,b,,\n1,2\n4,5').width).toBe(2)
    expect(layout('a,b,c\n1,2\n4,5').width).toBe(3)
  })
})

describe('labels', () => {
  test('are unique, and every oddity is a fault of the header', () => {
    const { columns, faults } = layout('a,,a,a_2\n1,2,3,4')
    expect(columns.map((column) => column.label)).toEqual(['a', 'column_2', 'a_3', 'a_2'])
    expect(faults.map(({ rule, column, line }) => [rule, column, line])).toEqual([['blank-header', 'column_2', 1], ['duplicate-label', 'a_3', 1]]) // prettier-ignore
  })

  test('lose line breaks and the spaces that only spread a Chinese word', () => {
    expect(
      nameColumns([{ line: 1, cells: [' 地　区 ', 'GDP\n(亿元)', 'unit price'] }], 3).columns.map(
        (column) => column.label,
      ),
    ).toEqual(['地区', 'GDP (亿元)', 'unit price'])
  })
})
