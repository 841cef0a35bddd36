import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { useApp } from '#test/app.ts'
import type { CockpitOverview } from './schema.ts'

const app = useApp()

/** Everything the demonstration shows, from the departments' files to the alert. */
beforeAll(async () => {
  await app.seed(() => undefined)
  await app.drain()
}, 240_000)

async function overview(region: string): Promise<CockpitOverview> {
  return (await (await app.as('leader')).get(`/api/cockpit/overview?region=${region}`)).body
}

it('has its figures, labelled synthetic where they are', async () => {
  const { indicators } = await overview('330000')
  expect(indicators.length).toBeGreaterThanOrEqual(12)
  const real = indicators.filter((each) => !each.synthetic).map((each) => each.code)
  expect(real.sort()).toEqual(['covid_confirmed', 'covid_new'])
  for (const code of ['gdp', 'population', 'hotline_orders', 'covid_confirmed', 'aqi', 'new_enterprises']) {
    expect(indicators.find((each) => each.code === code)?.value, code).not.toBeNull()
  }
  const gdp = indicators.find((each) => each.code === 'gdp')
  expect(gdp).toMatchObject({ period: '2026Q3', changeBasis: 'year' })
  expect(gdp?.values).toHaveLength(11)
  expect(gdp?.forecast?.map((point) => point.period)).toEqual(['2026Q4', '2027Q1', '2027Q2', '2027Q3'])
})

it('raises the alert about the planted surge of complaints, and leads to its very rows', async () => {
  const { alerts, indicators } = await overview('331083')
  const [alert] = alerts
  expect(alert).toMatchObject({
    rule: 'water-complaints-surge',
    severity: 'orange',
    department: 'rx12345',
    region: '331083',
  })
  expect(alert?.summary.zh).toContain('比按近期水平与往年同期预期的')
  const water = indicators.find((each) => each.code === 'hotline_water')
  expect(water?.anomaly?.score).toBeGreaterThan(0.999)
  const leader = await app.as('leader')
  const { body } = await leader.get(
    '/api/insight/indicators/hotline_water/lineage?region=331083&period=2026-W43&size=200',
  )
  const lineage = body as {
    total: number
    value: number
    rows: { line: number; values: Record<string, string> }[]
  }
  expect(lineage.total).toBe(lineage.value)
  expect(new Set(lineage.rows.map((row) => row.values['category']))).toEqual(
    new Set(['供水水质', '公用事业/供水']),
  )
  expect(lineage.rows.every((row) => row.line > 1)).toBe(true)
})

it('alerts about the air, and tells the surge first among the findings, once', async () => {
  const { alerts } = await overview('330000')
  expect(alerts.map((alert) => alert.rule)).toContain('air-polluted')
  const leader = await app.as('leader')
  const { body } = await leader.get('/api/insight/findings')
  const findings = body as { indicator: { code: string }; region: { code: string } }[]
  const water = findings.filter((finding) => finding.indicator.code === 'hotline_water')
  expect(water.map((finding) => finding.region.code)).toEqual(['331083'])
  expect(findings.slice(0, 2)).toContainEqual(water[0])
})

it('refuses rows behind a number that would name a person', async () => {
  const analyst = await app.as('analyst')
  const { body } = await analyst.get('/api/insight/indicators/hotline_water')
  const { definition } = body as { definition: { trace: { columns: string[] } } }
  const columns = [...definition.trace.columns, 'phone']
  const reply = await analyst.post('/api/insight/indicators', {
    ...definition,
    trace: { ...definition.trace, columns },
  })
  expect(reply.body).toMatchObject({ code: 'indicators.badResult', details: { columns: ['phone'] } })
})

it('has no personal column within reach of an indicator, by name or by file', async () => {
  const analyst = await app.as('analyst')
  const { body } = await analyst.get('/api/insight/indicators/hotline_water')
  const { definition } = body as { definition: object }
  const post = async (sql: string) =>
    (await analyst.post('/api/insight/indicators/trial', { ...definition, sql })).body
  const number =
    "select division as region, strftime(receivedAt, '%G-W%V') as period, phone::double as value from hotline"
  expect(await post(number)).toMatchObject({ code: 'indicators.badSql', details: { line: 1 } })
  const files = await readdir(join(app.dataDir, 'lake', 'hotline'))
  const paths = files.map((file) => join(app.dataDir, 'lake', 'hotline', file))
  expect(paths.length).toBeGreaterThan(0)
  for (const path of paths)
    expect(await post(number.replace('from hotline', `from read_parquet('${path}')`))).toMatchObject({
      code: 'indicators.badSql',
    })
})

it('answers the cockpit fast', async () => {
  const leader = await app.as('leader')
  const times: number[] = []
  for (let i = 0; i < 40; i++) {
    const started = performance.now()
    expect((await leader.get('/api/cockpit/overview')).status).toBe(200)
    times.push(performance.now() - started)
  }
  times.sort((a, b) => a - b)
  // The aim is 50 ms at the 95th percentile on an idle machine; here other suites run on the same two cores.
  expect(times[20]).toBeLessThan(1000)
})
