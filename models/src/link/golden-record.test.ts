import { expect, test } from 'vitest'
import { goldenRecord, type Member } from './golden-record.ts'

const members: Member[] = [
  { source: 'ybj', at: '2026-01-01', values: { name: '陈?明', phone: '15400000001', sex: null } },
  { source: 'gat', at: '2020-05-01', values: { name: '陈喆明', phone: '  ', address: '学院路1号' } },
  { source: 'ybj', at: '2026-03-01', values: { name: '陈?明', phone: '15400000002', sex: '' } },
  { source: 'wjw', values: { name: '陈喆明', phone: '15400000003' } },
]

test('by source, then the latest; blanks never win; others are kept for review', () => {
  const golden = goldenRecord(members, {
    '*': { by: 'source', sources: ['gat', 'ybj'] },
    phone: { by: 'source', sources: ['ybj'] },
  })
  expect(golden).toEqual({
    name: { value: '陈喆明', from: 1, others: ['陈?明'] },
    phone: { value: '15400000002', from: 2, others: ['15400000001', '15400000003'] },
    sex: { value: null, from: null, others: [] },
    address: { value: '学院路1号', from: 1, others: [] },
  })
})

test('without priorities the latest, then the first given', () => {
  expect(goldenRecord(members, {}).phone).toMatchObject({ value: '15400000002', from: 2 })
  const undated = members.map(({ source, values }) => ({ source, values }))
  expect(goldenRecord(undated, {}).phone).toMatchObject({ value: '15400000001', from: 0 })
})

test('by the fullest record, and by what most say', () => {
  const by = (rule: 'complete' | 'frequent') =>
    goldenRecord(members, { name: { by: rule, sources: [] } }).name
  expect(by('complete')).toMatchObject({ value: '陈?明', from: 2 })
  expect(by('frequent')).toMatchObject({ value: '陈?明', from: 2 })
  const sourcesDecide = goldenRecord(members, { name: { by: 'frequent', sources: ['wjw'] } }).name
  expect(sourcesDecide).toMatchObject({ value: '陈喆明', from: 3 })
})
