import { describe, expect, it } from 'vitest'
import type { Source } from './api.ts'
import { fromSource, toSource } from './source-schema.ts'

const source: Source = {
  code: 'water-monthly',
  title: { zh: '水利厅月报', en: 'Water: monthly' },
  department: 'sljt',
  dataset: 'water',
  mode: 'upsert',
  hints: { sheet: '月报', headerRows: 2, totalLabels: ['合计', '小计'] },
  asOf: 'month',
  mappingVersion: null,
  lastRun: null,
}

describe('a source', () => {
  it('goes through its form unchanged', () => {
    const { mappingVersion: _m, lastRun: _l, ...input } = source
    expect(toSource(fromSource(source))).toEqual(input)
  })

  it('leaves out the hints nobody gave', () => {
    const value = { code: 'a', 'title/zh': '甲', 'title/en': 'A', 'hints/sheet': undefined }
    expect(toSource(value)).toEqual({ code: 'a', title: { zh: '甲', en: 'A' }, asOf: null })
  })

  it('takes labels of total lines with any comma between', () => {
    expect(toSource({ 'hints/totalLabels': '合计，小计、总计, 计' }).hints).toEqual({
      totalLabels: ['合计', '小计', '总计', '计'],
    })
  })
})
