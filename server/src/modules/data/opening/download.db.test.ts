import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { registerDataset } from '#modules/data/catalog/index.ts'
import { openDuck, sqlText } from '#platform/duck.ts'
import { useApp } from '#test/app.ts'
import { letThrough } from '#test/guard.ts'
import { openDataset } from './open-dataset.ts'
import type { OpenRowsPage } from './schema.ts'
import { publishRows, visitsEntry, visitsSql } from './testing/datasets.ts'

const app = useApp()
const ROWS = 5000
const at = '/api/open/datasets/visits'

beforeAll(async () => {
  await registerDataset(app.ctx(), visitsEntry())
  await publishRows(app.ctx(), 'visits', visitsSql(ROWS))
  await openDataset(app.ctx(), 'visits')
})

/** What a reader of CSV makes of the text, by DuckDB's own reader. */
async function readBack(text: string, read: (path: string) => string): Promise<Record<string, unknown>[]> {
  const path = join(app.dataDir, 'download')
  await writeFile(path, text)
  const duck = await openDuck()
  try {
    return await duck.all(`select * from ${read(sqlText(path))}`)
  } finally {
    duck.close()
  }
}

const csv = (path: string): string => `read_csv(${path}, header = true, all_varchar = true)`

it('streams all rows as CSV with the columns of the contract only, and texts come back as they were', async () => {
  const { text, headers } = await app.anonymous.get(`${at}/data.csv`)
  expect(headers['content-disposition']).toBe('attachment; filename="visits-v1.csv"')
  expect(text.slice(0, text.indexOf('\r\n'))).toBe('county,day,visits,rate,note')
  expect(text).not.toMatch(/secret-|f{64}/)
  const rows = await readBack(text, csv)
  expect(rows).toHaveLength(ROWS)
  expect(rows[1]).toEqual({
    county: 'C1',
    day: '2026-01-02',
    visits: '1',
    rate: '0.125',
    note: '他说"好",行',
  })
  expect(rows[2]).toMatchObject({ note: 'a\nb' })
  expect(rows[4999]).toMatchObject({ visits: '4999' })
})

it('adds a byte order mark or the lineage only when asked', async () => {
  expect((await app.anonymous.get(`${at}/data.csv?bom=true&visits=1`)).text).toBe(
    '\uFEFFcounty,day,visits,rate,note\r\nC1,2026-01-02,1,0.125,"他说""好"",行"\r\n',
  )
  const { text } = await app.anonymous.get(`${at}/data.csv?lineage=true&visits=4`)
  expect(text).toBe(`county,day,visits,rate,note,_file,_line\r\nC4,2026-01-05,4,,,${'f'.repeat(64)},6\r\n`)
})

it('gives valid JSON and NDJSON, where NaN and infinity are null, also of no row', async () => {
  const all = JSON.parse((await app.anonymous.get(`${at}/data.json`)).text) as Record<string, unknown>[]
  expect([all.length, all[3], all[4]?.['rate']]).toEqual([
    ROWS,
    { county: 'C3', day: '2026-01-04', visits: 3, rate: null, note: '普通' },
    null,
  ])
  const ndjson = async (query: string): Promise<string> =>
    (await app.http.inject({ method: 'GET', url: `${at}/data.ndjson?${query}` })).body
  const lines = (await ndjson('county=C2')).trimEnd().split('\n')
  expect(lines).toHaveLength(ROWS / 5)
  expect(lines.every((line) => (JSON.parse(line) as { county: string }).county === 'C2')).toBe(true)
  expect((await app.anonymous.get(`${at}/data.json?county=none`)).text.replaceAll(/\s/g, '')).toBe('[]')
  expect(await ndjson('county=none')).toBe('')
})

it('gives Parquet with the same columns and leaves no file behind', async () => {
  const reply = await app.http.inject({ method: 'GET', url: `${at}/data.parquet?county=C1` })
  const path = join(app.dataDir, 'download.parquet')
  await writeFile(path, reply.rawPayload)
  const duck = await openDuck()
  const [row] = await duck.all(
    `select count(*)::int as n, any_value(columns(*)) from read_parquet(${sqlText(path)})`,
  )
  duck.close()
  expect(Object.keys(row ?? {})).toHaveLength(6)
  expect(row).toMatchObject({ n: ROWS / 5, county: 'C1' })
  await expect.poll(() => readdir(join(app.dataDir, 'work'))).toEqual([])
})

it('gives a version whose columns had other types than the contract has now', async () => {
  await registerDataset(app.ctx(), visitsEntry({ code: 'older' }))
  await publishRows(
    app.ctx(),
    'older',
    `select 7 as county, date '2026-01-01' as day, 1.5::decimal(9, 2) as visits, 'n/a' as rate, true as note, 'f' as _file, 2 as _line`,
  )
  await openDataset(app.ctx(), 'older')
  const { text } = await app.anonymous.get('/api/open/datasets/older/data.csv')
  expect(text).toBe('county,day,visits,rate,note\r\n7,2026-01-01,1.50,n/a,true\r\n')
  expect((await app.anonymous.get('/api/open/datasets/older/rows')).body).toMatchObject({
    items: [{ county: 7, visits: 1.5, rate: 'n/a', note: true }],
  })
})

it('pages rows in a total order, sorted and filtered, and names the columns there are', async () => {
  const page = async (query: string): Promise<OpenRowsPage> =>
    (await app.anonymous.get(`${at}/rows?${query}`)).body
  const seen: unknown[] = []
  for (let number = 1; number <= 5; number++)
    seen.push(...(await page(`page=${number}&size=1000&sort=-county`)).items.map((item) => item['visits']))
  expect(new Set(seen).size).toBe(ROWS)
  expect(seen[0]).toBe(4)
  expect(await page('size=1&day=2026-01-02&county=C1')).toMatchObject({
    total: 36,
    synthetic: true,
    version: 1,
  })
  const wrong = await app.anonymous.get(`${at}/rows?hidden=secret-1`)
  expect(wrong).toMatchObject({
    status: 400,
    body: { code: 'opening.unknownColumn', details: { column: 'hidden' } },
  })
  expect((await app.anonymous.get(`${at}/rows?sort=hidden`)).status).toBe(400)
  expect((await app.anonymous.get(`${at}/data.csv?_file=x`)).status).toBe(400)
  expect((await app.anonymous.get(`${at}/rows?size=1001`)).status).toBe(400)
  await letThrough(app, 'readOpenRows')
  expect((await page(`size=1&county=${encodeURIComponent("' or 1=1 --")}`)).total).toBe(0)
})
