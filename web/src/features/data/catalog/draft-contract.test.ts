import { describe, expect, it } from 'vitest'
import { columnsOf, decodeStart, draftContract } from './draft-contract.ts'

describe('the columns of a file', () => {
  it('are those of the header below the title, each of the type all its values have', () => {
    const text = '全省工单汇总表,,,\n工单编号,受理日期,件数,满意率\n001,2025-01-02,3,0.5\n002,2025/1/3,,1\n'
    expect(columnsOf(text)).toEqual([
      { label: '工单编号', type: 'string' },
      { label: '受理日期', type: 'date' },
      { label: '件数', type: 'integer' },
      { label: '满意率', type: 'number' },
    ])
  })

  it('may hold the delimiter in quotes', () => {
    expect(columnsOf('name;"a; b"\nx;1').map(({ label }) => label)).toEqual(['name', 'a; b'])
  })

  it('are none in an empty file', () => {
    expect(columnsOf('')).toEqual([])
  })
})

it('reads the encodings departments send', () => {
  expect(decodeStart(new Uint8Array([0xcd, 0xb3, 0xbc, 0xc6]))).toBe('统计')
  expect(decodeStart(new TextEncoder().encode('统计'))).toBe('统计')
  expect(decodeStart(new Uint8Array([0xff, 0xfe, 0xdf, 0x7e]))).toBe('统')
  expect(decodeStart(new TextEncoder().encode('统计').slice(0, 5)), 'cut within a character').toBe('统')
})

it('drafts a contract, naming what no letter begins', () => {
  const yaml = draftContract({
    code: 'orders',
    name: '工单',
    columns: [
      { label: '编号', type: 'string' },
      { label: '2025年', type: 'number' },
    ],
  })
  expect(yaml).toContain('id: "orders"\n')
  expect(yaml).toContain('- name: "编号"\n        physicalName: "编号"')
  expect(yaml).toContain('- name: "column_2"\n        physicalName: "2025年"')
  expect(yaml).toContain('logicalType: number')
})
