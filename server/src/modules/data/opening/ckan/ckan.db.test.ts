import { beforeAll, describe, expect, it } from 'vitest'
import { registerDataset } from '#modules/data/catalog/index.ts'
import { useApp, type Reply } from '#test/app.ts'
import { openDataset } from '../open-dataset.ts'
import { publishRows, visitsEntry, visitsSql } from '../testing/datasets.ts'

const app = useApp()

beforeAll(async () => {
  const ctx = app.ctx()
  await registerDataset(ctx, visitsEntry())
  await registerDataset(
    ctx,
    visitsEntry({ code: 'beds', department: 'mzt', title: { zh: '床位数', en: 'Beds' } }),
  )
  await publishRows(ctx, 'visits', visitsSql(50))
  await publishRows(ctx, 'beds', `select * exclude hidden from (${visitsSql(40_000)})`)
  for (const code of ['visits', 'beds']) await openDataset(ctx, code)
})

const get = (action: string, query: Record<string, string> = {}): Promise<Reply> =>
  app.anonymous.get(`/api/3/action/${action}?${new URLSearchParams(query).toString()}`)
const post = (action: string, body?: object): Promise<Reply> =>
  app.anonymous.post(`/api/3/action/${action}`, body)

describe('packages', () => {
  it('answers in the envelope by GET and by POST', async () => {
    expect((await get('package_list')).body).toMatchObject({ success: true, result: ['beds', 'visits'] })
    expect((await post('package_list', { limit: 1, offset: 1 })).body).toMatchObject({ result: ['visits'] })
    expect((await get('status_show')).body).toMatchObject({ result: { extensions: ['datastore'] } })
  })

  it('shows a package with its organisation, resources and that it is synthetic', async () => {
    expect((await get('package_show', { id: 'visits' })).body).toMatchObject({
      result: {
        name: 'visits',
        organization: { name: 'wjw' },
        license_id: 'CC-BY-4.0',
        tags: [{ name: '卫生健康' }, { name: '合成数据 synthetic' }],
        resources: [
          { id: 'visits', format: 'CSV', datastore_active: true },
          { id: 'visits.json', datastore_active: false },
          { format: 'NDJSON' },
          { format: 'PARQUET' },
        ],
      },
    })
  })

  it('finds by words, organisation and pages, in the order asked for', async () => {
    const search = async (query: Record<string, string>): Promise<unknown> => {
      const { result } = (await get('package_search', query)).body as {
        result: { count: number; results: { name: string }[] }
      }
      return [result.count, ...result.results.map(({ name }) => name)]
    }
    expect(await search({ q: '床位' })).toEqual([1, 'beds'])
    expect(await search({ q: '*:*', sort: 'name desc' })).toEqual([2, 'visits', 'beds'])
    expect(await search({ fq: 'organization:mzt' })).toEqual([1, 'beds'])
    expect(await search({ fq: '+organization:"wjw" res_format:CSV' })).toEqual([1, 'visits'])
    expect(await search({ rows: '1', start: '1' })).toEqual([2, 'visits'])
    expect(await search({ q: '床位', fq: 'organization:wjw' })).toEqual([0])
    expect((await get('organization_list')).body).toMatchObject({ result: ['mzt', 'wjw'] })
    expect((await get('organization_list', { all_fields: 'true' })).body).toMatchObject({
      result: [{ package_count: 1 }, { name: 'wjw' }],
    })
  })

  it('gives failures the form of CKAN', async () => {
    expect(await get('package_show')).toMatchObject({
      status: 409,
      body: { success: false, error: { __type: 'Validation Error', id: ['Missing value'] } },
    })
    expect(await get('package_show', { id: 'nothing' })).toMatchObject({
      status: 404,
      body: { success: false, error: { __type: 'Not Found Error' } },
    })
    expect(await get('package_delete', { id: 'visits' })).toMatchObject({
      status: 404,
      body: { success: false },
    })
    expect((await get('package_search', { fq: 'secret:1' })).status).toBe(409)
    expect((await get('package_search', { rows: 'many' })).status).toBe(409)
  })
})

describe('datastore_search', () => {
  it('filters, searches, chooses and sorts fields, and pages without repeating', async () => {
    const body = {
      resource_id: 'visits',
      filters: { county: ['C1', 'C2'], day: '2026-01-02' },
      fields: ['visits', '_id'],
      sort: 'visits desc',
    }
    expect((await post('datastore_search', body)).body).toMatchObject({
      result: {
        total: 1,
        fields: [
          { id: 'visits', type: 'numeric' },
          { id: '_id', type: 'int' },
        ],
        records: [{ visits: 1, _id: 2 }],
      },
    })
    const query = { resource_id: 'visits', filters: '{"county":"C3"}', q: '普通', limit: '1', offset: '1' }
    expect((await get('datastore_search', query)).body).toMatchObject({
      result: {
        total: 3,
        records: [{ _id: 24, note: '普通' }],
        _links: { next: expect.stringContaining('offset=2') },
      },
    })
  })

  it.each([
    ['a column that is not public', { resource_id: 'visits', filters: '{"hidden":"secret-1"}' }],
    ['lineage', { resource_id: 'visits', fields: '_file' }],
    ['text that is not JSON', { resource_id: 'visits', filters: '{county' }],
    ['SQL in sort', { resource_id: 'visits', sort: 'visits; drop table x' }],
  ])('refuses %s', async (_what, query) => {
    expect(await get('datastore_search', query)).toMatchObject({ status: 409, body: { success: false } })
  })
})

describe('datastore_search_sql', () => {
  const ask = (sql: string): Promise<Reply> => get('datastore_search_sql', { sql })

  it('runs one SELECT over opened resources and names the fields', async () => {
    const sql =
      'select v.county, count(*) as n, max(b.visits) as m from visits v join beds b using (visits) group by all order by 1 limit 1'
    expect((await ask(sql)).body).toMatchObject({
      success: true,
      result: {
        fields: [
          { id: 'county', type: 'text' },
          { id: 'n', type: 'numeric' },
          { id: 'm', type: 'numeric' },
        ],
        records: [{ county: 'C0', n: 10, m: 45 }],
      },
    })
  })

  it('keeps integers too large for a number as text', async () => {
    expect(
      (await ask('select max(visits) + 9007199254740993::bigint as big from visits')).body,
    ).toMatchObject({
      result: { records: [{ big: '9007199254741042' }] },
    })
  })

  it('gives at most 32000 records and says so', async () => {
    const { result } = (await ask('select _id from beds')).body as {
      result: { records: object[]; records_truncated: boolean }
    }
    expect([result.records.length, result.records_truncated]).toEqual([32_000, true])
  })

  it.each([
    'select hidden from visits',
    'select _file from beds',
    "select * from visits, read_parquet('*.parquet')",
    "select * from 'x.parquet'",
    'select sql from duckdb_views()',
    'select * from duckdb_views',
    'select 1; drop view visits',
    'drop view visits',
    "copy visits to 'stolen.csv'",
    'select * from visits where nonsense = 1',
  ])('refuses %s, telling no path of the machine', async (sql) => {
    const { status, body, text } = await ask(sql)
    expect([404, 409]).toContain(status)
    expect(body).toMatchObject({ success: false })
    expect(text).not.toContain(app.dataDir)
    expect(text).not.toContain('secret-')
  })

  it('ends a query that needs more memory than a stranger is given', async () => {
    const { status, text } = await ask("select list(a.visits || repeat('x', 1000)) from beds a, beds b")
    expect([status, text.includes('Out of Memory')]).toEqual([409, true])
  })
})
