import { afterAll, beforeAll, expect, it } from 'vitest'
import { openDuck, sqlText, type Duck } from '#platform/duck.ts'
import { samplePath } from '#platform/samples.ts'
import { addDivisions } from './divisions-sql.ts'
import { readRegions } from './read-regions.ts'

let duck: Duck

beforeAll(async () => {
  const regions = await readRegions(
    {
      current: samplePath('divisions', 'division-2023.csv'),
      history: samplePath('divisions', 'gb2260-history.csv'),
    },
    '330000',
  )
  duck = await openDuck()
  await addDivisions(duck, new Map(regions.map((region) => [region.code, region])))
})
afterAll(() => duck.close())

async function divisionOf(text: string): Promise<string | null> {
  const [row] = await duck.all<{ code: string | null }>(
    `select division_of(name) as code from (select ${sqlText(text)} as name)`,
  )
  return row?.code ?? null
}

it.each([
  ['330106', '330106'],
  ['330106.0', '330106'],
  [' 330106 ', '330106'],
  ['3301', '330100'],
  ['杭　州　市', '330100'],
  ['台州', '331000'],
  ['玉环市', '331083'],
  ['浙江省台州市玉环市', '331083'],
  ['龙港', '330383'],
  ['331021', '331083'],
  ['玉环县', '331083'],
  ['330103', '330103'],
])('takes %s for %s', async (text, code) => {
  expect(await divisionOf(text)).toBe(code)
})

it.each(['北京市', '', '999999', '330'])('does not know %s', async (text) => {
  expect(await divisionOf(text)).toBeNull()
})

it('may be given a column of any name, also in a grouped query', async () => {
  const rows = await duck.all(
    `select division_of(code) as region, count(*)::int as n
     from (values ('玉环市', 1), ('331083', 2)) as t(code, word) group by all`,
  )
  expect(rows).toEqual([{ region: '331083', n: 2 }])
})
