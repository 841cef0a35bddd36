import { expect, it } from 'vitest'
import { samplePath } from '#platform/samples.ts'
import { readRegions, romanise } from './read-regions.ts'

it('knows the province as it is, and the divisions that were', async () => {
  const regions = await readRegions(
    {
      current: samplePath('divisions', 'division-2023.csv'),
      history: samplePath('divisions', 'gb2260-history.csv'),
    },
    '330000',
  )
  const count = (level: string) => regions.filter((r) => r.level === level && !r.retired).length
  expect([count('province'), count('city'), count('county')]).toEqual([1, 11, 90])
  const find = (code: string) => regions.find((r) => r.code === code)
  expect(find('330103')).toMatchObject({ name: '下城区', retired: true, parent: '330100' })
  expect(find('331083')).toMatchObject({ name: '玉环市', nameEn: 'Yuhuan', retired: false })
  expect(new Set(regions.map((r) => r.code)).size).toBe(regions.length)
})

it.each([
  ['浙江省', 'Zhejiang'],
  ['杭州市', 'Hangzhou'],
  ['丽水市', 'Lishui'],
  ['台州市', 'Taizhou'],
  ['乐清市', 'Yueqing'],
  ['瑞安市', "Rui'an"],
  ['景宁畲族自治县', 'Jingning'],
  ['吕县', 'Lüxian'],
])('romanises %s as %s', (name, expected) => {
  expect(romanise(name)).toBe(expected)
})
