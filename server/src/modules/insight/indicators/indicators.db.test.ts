import { beforeAll, describe, expect, it } from 'vitest'
import { useApp } from '#test/app.ts'
import { fact, publishRows, seedRegions, testIndicator } from '#test/insight.ts'
import { getSeries } from './index.ts'
import { defineIndicator } from './define-indicator.ts'
import type { Definition } from './definition.ts'

const app = useApp()

beforeAll(() => seedRegions(app.ctx()))

/** West Lake and Yuhang districts stand for all of Hangzhou. */
const facts = [
  fact('330106', '2023', 100),
  fact('330110', '2023', 200),
  fact('330106', '2024', 110),
  fact('330110', '2024', 210),
]

const series = (region: string, code = 'people') => getSeries(app.ctx(), code, region)

async function refusal(change: Partial<Definition>) {
  const reply = await (await app.as('analyst')).post('/api/insight/indicators', testIndicator(change))
  return { status: reply.status, ...(reply.body as { code: string; details: Record<string, unknown> }) }
}

describe('an indicator', () => {
  it('is tried, published, computed and added up to city and province', async () => {
    await publishRows(app.ctx(), 'facts', facts)
    const analyst = await app.as('analyst')
    const trial = await analyst.post('/api/insight/indicators/trial', testIndicator())
    expect(trial.body).toMatchObject({ points: 8, regions: 4, from: '2023', to: '2024' })
    const defined = await analyst.post('/api/insight/indicators', testIndicator())
    expect([defined.status, defined.body]).toEqual([201, { code: 'people', version: 1 }])
    await app.drain()
    expect((await series('330100')).points.map((p) => [p.period, p.value])).toEqual([
      ['2023', 300],
      ['2024', 320],
    ])
    expect((await series('330000')).points.at(-1)?.value).toBe(320)
    const listed = await (await app.as('handler')).get('/api/insight/indicators')
    expect(listed.body).toMatchObject([{ code: 'people', state: 'ready', version: 1 }])
  })

  it('writes only what changed, and a revised figure keeps what it was and where it came from', async () => {
    const before = await series('330106')
    await publishRows(app.ctx(), 'facts', [...facts.slice(0, 3), fact('330110', '2024', 215)])
    await app.drain()
    expect((await series('330106')).points).toEqual(before.points)
    expect((await series('330110')).points.at(-1)).toMatchObject({ value: 215, earlier: [{ value: 210 }] })
    const { computations, points } = await series('330100')
    const now = points.at(-1)
    expect(now).toMatchObject({ value: 325, earlier: [{ value: 320 }] })
    const versionOf = (id: number | undefined) => computations.find((each) => each.id === id)?.datasets
    expect(versionOf(now?.computation)).toEqual([{ dataset: 'facts', number: 2, run: 'run-facts' }])
    expect(versionOf(now?.earlier[0]?.computation)).toMatchObject([{ number: 1 }])
  })

  it('computes nothing for a dataset it does not use, and nothing twice', async () => {
    const counted = async () => (await series('330100')).indicator.computation
    const before = await counted()
    await publishRows(app.ctx(), 'others', facts)
    await app.drain()
    expect(await counted()).toBe(before)
    await publishRows(app.ctx(), 'facts', [...facts.slice(0, 3), fact('330110', '2024', 215)])
    await app.drain()
    expect(await counted(), 'a new version is computed').not.toBe(before)
    const { points } = await series('330110')
    expect(points.at(-1)?.earlier, 'but the same figures are no revision').toHaveLength(1)
  })

  it('loses a figure that its data no longer has, and keeps what it was', async () => {
    await publishRows(app.ctx(), 'facts', facts.slice(0, 3))
    await app.drain()
    const { points } = await series('330110')
    expect(points.map((point) => point.period)).toEqual(['2023'])
    const { points: city } = await series('330100')
    expect(
      city.map((point) => point.period),
      'a sum without one of its parts is no sum',
    ).toEqual(['2023'])
  })
})

describe('the rows behind a number', () => {
  it('come from the version it was computed from, with file and line, page by page', async () => {
    const leader = await app.as('leader')
    const path = '/api/insight/indicators/people/lineage?region=330100&period=2023'
    const { body } = await leader.get(`${path}&size=1&page=2`)
    expect(body).toMatchObject({
      value: 300,
      total: 2,
      dataset: 'facts',
      columns: ['county', 'n'],
      computation: { version: 1, datasets: [{ dataset: 'facts', number: 1 }] },
      rows: [{ file: 'file', line: 3, values: { county: '330110', n: '200' } }],
    })
    expect(
      (await leader.get('/api/insight/indicators/people/lineage?region=330100&period=1999')).status,
    ).toBe(404)
  })
})

describe('a definition is refused', () => {
  it('with the place of what is wrong in its SQL', async () => {
    const sql = '-- 注释\nselect county as region, period,\n  nosuch as value from facts'
    expect(await refusal({ sql })).toMatchObject({
      status: 422,
      code: 'indicators.badSql',
      details: { line: 3, column: 3 },
    })
    expect(await refusal({ sql: 'select from from facts' })).toMatchObject({
      code: 'indicators.badSql',
      details: { line: 1 },
    })
  })

  it.each([
    ['a file', "select content as region, '2024' as period, 1 as value from read_text('/etc/passwd')"],
    ['a CSV file', "select column0 as region, '2024' as period, 1 as value from read_csv('/etc/passwd')"],
    ['a list of files', "select file as region, '2024' as period, 1 as value from glob('/etc/*')"],
    ['a dataset it did not declare', 'select county as region, period, n as value from others'],
    ['a second statement', 'select county as region, period, n as value from facts; drop view facts'],
    ['no query', "copy facts to '/tmp/out.csv'"],
    ['a setting', 'set enable_external_access = true'],
  ])('when it reaches for %s', async (_what, sql) => {
    expect(await refusal({ sql })).toMatchObject({ status: 422, code: 'indicators.badSql' })
  })

  it.each([
    [
      'without the columns',
      'select county, period, n as value from facts',
      { reason: 'columns', missing: ['region'] },
    ],
    [
      'with periods of another kind',
      "select county as region, period || 'Q1' as period, n as value from facts",
      { reason: 'period' },
    ],
    [
      'with two figures for one place and time',
      "select '330106' as region, period, n as value from facts",
      { reason: 'twice' },
    ],
  ])('%s', async (_what, sql, details) => {
    expect(await refusal({ sql })).toMatchObject({ status: 422, code: 'indicators.badResult', details })
  })

  it('when its trace is wrong or its data is not there', async () => {
    const trace = { dataset: 'facts', where: 'county = $place', columns: ['n'] }
    expect(await refusal({ trace })).toMatchObject({ code: 'indicators.badSql' })
    expect(await refusal({ datasets: ['nowhere'] })).toMatchObject({
      code: 'indicators.unpublished',
      details: { datasets: ['nowhere'] },
    })
  })

  it('and the old one remains', async () => {
    expect((await series('330106')).indicator.version).toBe(1)
  })
})

it('of the demonstration may wait for its data', async () => {
  const definition = testIndicator({
    code: 'early',
    datasets: ['late'],
    sql: 'select county as region, period, n as value from late',
  })
  delete definition.trace
  await expect(defineIndicator(app.ctx(), definition)).rejects.toMatchObject({
    code: 'indicators.unpublished',
  })
  await defineIndicator(app.ctx(), definition, { mayWait: true })
  await app.drain()
  expect((await series('330106', 'early')).indicator.state).toBe('waiting')
  await publishRows(app.ctx(), 'late', facts)
  await app.drain()
  expect((await series('330106', 'early')).points).toHaveLength(2)
})

it('keeps its figures and says what is wrong when its data changes under it', async () => {
  await publishRows(app.ctx(), 'facts', [{ county: '330106', year: 2023, n: 1 }])
  await app.drain()
  const { points, indicator } = await series('330106')
  expect(points).toHaveLength(2)
  expect(indicator).toMatchObject({ state: 'failed', fault: { line: 1 } })
  await publishRows(app.ctx(), 'facts', facts)
  await app.drain()
  expect((await series('330110')).indicator).toMatchObject({ state: 'ready', fault: null })
})

it('is open to those who may', async () => {
  const define = async (role: Parameters<typeof app.as>[0]) =>
    (await (await app.as(role)).post('/api/insight/indicators', testIndicator({ code: `by_${role}` }))).status
  expect(
    await Promise.all((['analyst', 'steward', 'leader', 'handler', 'engineer'] as const).map(define)),
  ).toEqual([201, 201, 403, 403, 403])
  expect((await app.anonymous.get('/api/insight/indicators')).status).toBe(401)
  const lineage = '/api/insight/indicators/people/lineage?region=330106&period=2023'
  expect((await (await app.as('handler')).get(lineage)).status).toBe(403)
})
