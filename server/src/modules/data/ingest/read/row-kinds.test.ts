import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { kindOfRow, rowRules } from './row-kinds.ts'
import { createSuspicion } from './suspect-rows.ts'

const rules = rowRules(4, [{ line: 1, cells: ['年份', '地区', ' 人口 ', '面积'] }], ['浙江省'])
const kind = (text: string, afterNote = false) => kindOfRow(text.split(','), rules, afterNote)

describe('a row that is not data', () => {
  test.each([
    ['合计,,1,2', 'total'],
    ['合　计,,1,2', 'total'],
    ['2012,,杭州市小计,3', 'total'],
    ['2015年一季度,全  省,1,2', 'total'],
    ['Grand Total:,,1,2', 'total'],
    ['浙江省,,1,2', 'total'],
    [',,,', 'blank'],
    [' ,　,,', 'blank'],
    ['', 'blank'],
    ['注：本表为快报数,,,', 'note'],
    ['注：本表为快报数', 'note'],
    ['数据来源: 统计局,,,', 'note'],
    ['# made by hand', 'note'],
    ['导出时间：2026-11-01 08:00 共7732条', 'note'],
    ['年份,地区,人口,面积', 'repeated-header'],
  ])('%j is %s', (text, expected) => {
    expect(kind(text)).toBe(expected)
  })

  test.each([
    '2012,杭州市,1,2',
    '1,审计署,3,4',
    '2012,上城区,合计,2',
    '1,2,3,4',
    '注册商标,甲,1,2',
    '7,#12,1,2',
    '合计',
    '会计师设计合计算公司与其他单位,1,2,3',
  ])('data: %j', (text) => {
    expect(kind(text)).toBeUndefined()
  })

  test('a further line of a note has no opening word of its own', () => {
    expect(kind('    2.四舍五入,,,')).toBeUndefined()
    expect(kind('    2.四舍五入,,,', true)).toBe('note')
  })
})

test('the quick look never misses what the full look would find', () => {
  const cell = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        '',
        ' ',
        '合计',
        '"合　计"',
        '小计：',
        'TOTAL',
        'sum ',
        '杭州市小计',
        '全省',
        '年份',
        '地区',
        '人口',
        '面积',
        '浙江省',
      ),
    },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        '注：x',
        '#',
        '2012',
        '2015年一季度',
        '上半年',
        '2012年合计',
        '-3.5',
        '　合计',
        '说明:',
        '12%',
      ),
    },
    { weight: 1, arbitrary: fc.string({ maxLength: 4 }).filter((text) => !/[",\r\n]/.test(text)) },
  )
  fc.assert(
    fc.property(fc.array(cell, { minLength: 4, maxLength: 4 }), (cells) => {
      const bytes = Buffer.from(cells.join(','))
      const plain = cells.map((text) => text.replaceAll('"', ''))
      if (kindOfRow(plain, rules, false))
        expect(createSuspicion(rules, 0x2c)(bytes, 0, bytes.length)).toBe(true)
    }),
    { numRuns: 20_000 },
  )
})

test('the quick look passes ordinary rows without a second look', () => {
  const suspect = createSuspicion(rules, 0x2c)
  for (const text of [
    '2012,杭州市,1,2',
    '1,330122196711267869,3,4',
    'K2025,33010219491231002X,a,b',
    '1,2,3,4',
  ]) {
    expect(suspect(Buffer.from(text), 0, Buffer.byteLength(text)), text).toBe(false)
  }
})
