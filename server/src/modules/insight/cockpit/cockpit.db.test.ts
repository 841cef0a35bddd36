import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { useApp } from '#test/app.ts'
import { fact, publishRows, seedRegions, testIndicator } from '#test/insight.ts'
import type { CockpitOverview } from './schema.ts'

const app = useApp()

beforeAll(async () => {
  await seedRegions(app.ctx())
  await publishRows(app.ctx(), 'facts', [
    fact('330106', '2023', 100),
    fact('330110', '2023', 200),
    fact('330106', '2024', 110),
    fact('330110', '2024', 220),
  ])
  const analyst = await app.as('analyst')
  await analyst.post('/api/insight/indicators', testIndicator())
  await app.drain()
})

async function overview(query: string): Promise<CockpitOverview> {
  return (await (await app.as('leader')).get(`/api/cockpit/overview${query}`)).body
}

it('shows the province with its figures, their past and their parts', async () => {
  const body = await overview('')
  expect(body.region).toMatchObject({ code: '330000', name: '浙江省', level: 'province', parent: null })
  expect(body.children).toHaveLength(11)
  expect(body.indicators).toMatchObject([
    {
      code: 'people',
      period: '2024',
      value: 330,
      spark: [
        { period: '2023', value: 300 },
        { period: '2024', value: 330 },
      ],
      values: [{ region: '330100', value: 330 }],
      synthetic: true,
    },
  ])
  expect(body.indicators[0]?.change).toBeCloseTo(0.1)
})

it('goes down to a city and back in time', async () => {
  const body = await overview('?region=330100&period=2023-06')
  expect(body.indicators[0]).toMatchObject({
    period: '2023',
    value: 300,
    change: null,
    values: [
      { region: '330106', value: 100 },
      { region: '330110', value: 200 },
    ],
  })
  const { status, body: problem } = await (await app.as('leader')).get('/api/cockpit/overview?period=soon')
  expect([status, problem]).toMatchObject([400, { code: 'indicators.badPeriod' }])
})

it('has the map of the cities and the schematic one of a city’s counties, and says which it is', async () => {
  const leader = await app.as('leader')
  const province = await overview('')
  expect(province.map).toMatchObject({ geojsonUrl: '/api/cockpit/map/330000', pack: { schematic: false } })
  const map = await leader.get('/api/cockpit/map/330100')
  const { features, pack } = map.body as {
    features: { properties: { code: string } }[]
    pack: { schematic: boolean }
  }
  expect(pack.schematic).toBe(true)
  expect(features.map((f) => f.properties.code.slice(0, 4))).toEqual(Array(features.length).fill('3301'))
  expect(features).toHaveLength(13)
  expect((await leader.get('/api/cockpit/map/330106')).status).toBe(404)
})

it('shows the installation’s own boundary pack instead', async () => {
  const pack = {
    title: 'Own',
    source: 's',
    licence: 'l',
    mapApprovalNumber: '浙S(2026)1号',
    date: '2026',
    schematic: false,
  }
  const properties = { code: '330100', name: '杭州市', parent: '330000' }
  const feature = { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [] } }
  await mkdir(join(app.dataDir, 'boundaries'), { recursive: true })
  await writeFile(
    join(app.dataDir, 'boundaries', 'own.geojson'),
    JSON.stringify({ type: 'FeatureCollection', pack, features: [feature] }),
  )
  expect((await overview('')).map?.pack.mapApprovalNumber).toBe('浙S(2026)1号')
  expect((await overview('?region=330100')).map).toBeNull()
})

it('is closed to residents and strangers', async () => {
  expect((await (await app.as('resident')).get('/api/cockpit/overview')).status).toBe(403)
  expect((await app.anonymous.get('/api/cockpit/overview')).status).toBe(401)
  expect((await app.anonymous.get('/api/cockpit/map/330000')).status).toBe(401)
})
