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
          { format: 'XLSX' },
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

describe('a conversation as the API guide of CKAN 2.10 has it', () => {
  const result = async (action: string, query: Record<string, string> = {}): Promise<unknown> => {
    const { status, body } = await get(action, query)
    expect([action, status, body]).toMatchObject([action, 200, { success: true, help: expect.any(String) }])
    return (body as { result: unknown }).result
  }

  it('goes from the site to an organisation, a package, a resource and its rows', async () => {
    expect(await result('site_read')).toBe(true)
    expect(await result('organization_list')).toEqual(['mzt', 'wjw'])
    expect(await result('organization_show', { id: 'wjw' })).toMatchObject({
      id: 'wjw',
      is_organization: true,
      package_count: 1,
      packages: [{ name: 'visits' }],
    })
    expect(await result('group_list')).toEqual(['卫生健康'])
    expect(await result('group_show', { id: '卫生健康', include_datasets: 'false' })).toMatchObject({
      package_count: 2,
    })
    expect(await result('tag_list')).toEqual(['卫生健康', '合成数据 synthetic'])
    const shown = (await result('package_show', { id: 'visits' })) as { resources: { id: string }[] }
    for (const { id } of shown.resources)
      expect(await result('resource_show', { id })).toMatchObject({ id, package_id: 'visits' })
    expect(await result('datastore_search', { resource_id: 'visits', limit: '1' })).toMatchObject({
      records: [{ _id: 1, county: 'C0' }],
      total: 50,
    })
  })

  it('searches with facets as a list in JSON, and sorts by several fields', async () => {
    const query = {
      q: '*:*',
      'facet.field': '["organization", "res_format"]',
      'facet.limit': '-1',
      sort: 'title asc, name desc',
      rows: '1',
    }
    expect(await result('package_search', query)).toMatchObject({
      count: 2,
      results: [{ name: 'beds' }],
      facets: { organization: { mzt: 1, wjw: 1 }, res_format: { CSV: 2, XLSX: 2 } },
      search_facets: { organization: { title: 'organization', items: [{ count: 1 }, { count: 1 }] } },
    })
    expect(await result('package_search', { q: 'chuangwei' })).toMatchObject({
      count: 1,
      results: [{ name: 'beds' }],
    })
    expect(
      await result('package_search', { fq: 'organization:mzt +res_format:CSV', facet: 'false' }),
    ).toMatchObject({
      count: 1,
      facets: {},
    })
  })

  it('gives distinct rows of chosen fields, with their total', async () => {
    const query = {
      resource_id: 'visits',
      fields: 'county',
      distinct: 'true',
      sort: 'county desc',
      limit: '2',
    }
    expect(await result('datastore_search', query)).toMatchObject({
      records: [{ county: 'C4' }, { county: 'C3' }],
      total: 5,
    })
  })

  it('dumps a resource', async () => {
    const { text, headers } = await app.anonymous.get('/datastore/dump/visits?bom=true')
    expect([text.slice(0, 7), headers['content-disposition']]).toEqual([
      '\uFEFFcounty',
      'attachment; filename="visits.csv"',
    ])
    expect(await app.anonymous.get('/datastore/dump/nowhere')).toMatchObject({ status: 404 })
  })

  it('says in its envelope what is missing, unknown or wrong', async () => {
    for (const [action, query, status, type] of [
      ['resource_show', {}, 409, 'Validation Error'],
      ['resource_show', { id: 'visits.doc' }, 404, 'Not Found Error'],
      ['organization_show', { id: 'nobody' }, 404, 'Not Found Error'],
      ['package_search', { 'facet.field': '["secret"]' }, 409, 'Validation Error'],
      ['package_create', { name: 'x' }, 404, 'Not Found Error'],
    ] as const) {
      const reply = await get(action, query)
      expect([action, reply.status, reply.body]).toMatchObject([
        action,
        status,
        { success: false, error: { __type: type } },
      ])
    }
  })
})

describe('a stranger’s SQL', () => {
  it.each([
    "select * from read_csv('/etc/passwd')",
    "select * from read_text('/etc/passwd')",
    "select * from read_blob('/proc/self/environ')",
    "select * from glob('/*')",
    "select * from parquet_metadata('*.parquet')",
    "select getenv('PATH')",
    "select current_setting('allowed_paths')",
    'select * from information_schema.tables',
    'select * from duckdb_settings()',
    'select * from pragma_database_list',
    "select * from query('select 1')",
    "select * from query_table('visits')",
    "attach '/tmp/x.db'",
    'pragma database_list',
    "set memory_limit = '8GB'",
    "copy (select 1) to '/tmp/x'",
    "export database '/tmp/x'",
    'install httpfs',
    'load httpfs',
    'create table x as select 1',
    "insert into visits values ('x')",
    'delete from visits',
    'call pragma_version()',
    'explain analyze select * from visits',
    'describe visits',
    'summarize visits',
    'checkpoint',
    'select 1; select 2',
    'with x as (select * from "visits.parquet") select * from x',
    "select * from visits where county = (select content from read_text('/etc/hostname'))",
    "select list_transform([1], x -> getenv('HOME'))",
    'from duckdb_secrets()',
    "select * from 'http://127.0.0.1/x.csv'",
    'select * from main.visits',
    'select * from system.main.duckdb_tables',
  ])('is refused: %s', async (sql) => {
    const { status, body, text } = await get('datastore_search_sql', { sql })
    expect([404, 409]).toContain(status)
    expect(body).toMatchObject({ success: false })
    expect(text).not.toMatch(/root:|PATH=|yuzhi-data/)
  })
})
