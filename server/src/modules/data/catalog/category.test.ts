import { expect, it } from 'vitest'
import { describeCategory, readCategory, resourceCode } from './category.ts'

it('reads 类 项 目 细目 and refuses what the guide has not', () => {
  expect(readCategory('1010010001')).toEqual({ class: '1', item: '01', subitem: '001', detail: '0001' })
  expect(readCategory('399123')).toEqual({ class: '3', item: '99', subitem: '123', detail: '' })
  for (const wrong of ['', '101', '401001', '106001', '200001', '10100a', ' 101001'])
    expect([wrong, readCategory(wrong)]).toEqual([wrong, undefined])
})

it('names what the guide itself names', () => {
  expect(describeCategory('103001')?.zh).toBe('基础信息资源 / 自然资源和空间地理')
  expect(describeCategory('203001')?.zh).toBe('主题信息资源')
  expect(resourceCode('203001', 7)).toBe('203001/0007')
})
