import { beforeAll, describe, expect, it } from 'vitest'
import { openDuck, sqlText } from '#platform/duck.ts'
import { publishVersion, stageVersion } from '#modules/data/lake/index.ts'
import type { DatasetInput } from './entry.ts'
import type { DatasetDetail, RowsPage } from './schema.ts'
import { registerDataset } from './register-dataset.ts'
import { useApp, type Caller } from '#test/app.ts'
import { letThrough } from '#test/guard.ts'

const app = useApp()

const contract = `
apiVersion: v3.1.0
kind: DataContract
id: patients
version: 1.0.0
status: active
schema:
  - name: patients
    properties:
      - { name: county, businessName: 县区, logicalType: string }
      - { name: visits, businessName: 就诊次数, logicalType: integer }
      - { name: person, businessName: 姓名, logicalType: string, classification: personal }
      - name: number
        businessName: 身份证号
        logicalType: string
        customProperties: [{ property: dataElement, value: identity-number }]
`

const plain = contract.split('\n').slice(0, 10).join('\n')

const entry = (code: string, zh: string, overrides: Partial<DatasetInput> = {}): DatasetInput => ({
  code,
  title: { zh, en: code },
  summary: { zh: '测试', en: 'Test' },
  department: 'wjw',
  level: 'county',
  theme: '卫生健康',
  classification: 'general',
  personal: true,
  sharing: 'unconditional',
  sharingReason: null,
  updateCycle: 'monthly',
  synthetic: true,
  licence: 'none',
  origin: 'test',
  contract,
  contractFiles: {},
  ...overrides,
})

let steward: Caller
let analyst: Caller

beforeAll(async () => {
  steward = await app.as('steward')
  analyst = await app.as('analyst', 'tjj')
  await registerDataset(app.ctx(), entry('patients', '门诊病人登记'))
  for (let i = 0; i < 30; i++)
    await registerDataset(app.ctx(), entry(`filler_${i}`, `测试数据集${i}`, { contract: plain }))
  const staged = await stageVersion(app.ctx(), 'patients')
  const duck = await openDuck()
  await duck.run(`copy (
    select * from (values ('330102', 3, '张三', '110101199003070054', 'f1', 2), ('330106', 1, '李四', null, 'f1', 3), ('330105', 2, '王五', '110101199003070433', 'f1', 4))
    t(county, visits, person, number, _file, _line)) to ${sqlText(staged)} (format parquet)`)
  duck.close()
  const files = [{ sha256: 'f1', name: '门诊.csv', source: 's', run: 'r' }]
  await publishVersion(app.ctx(), { dataset: 'patients', staged, run: 'r', files })
})

const rowsOf = async (caller: Caller, query = ''): Promise<RowsPage> =>
  (await caller.get(`/api/catalog/datasets/patients/rows?${query}`)).body

describe('preview', () => {
  it('masks personal columns for an analyst and says so', async () => {
    const page = await rowsOf(analyst)
    expect(page.columns.map(({ name, clear }) => [name, clear])).toEqual([
      ['county', true],
      ['visits', true],
      ['person', false],
      ['number', false],
    ])
    expect(page.items.map(({ county, person, number }) => [county, person, number])).toEqual([
      ['330102', '＊＊＊', '＊＊＊'],
      ['330106', '＊＊＊', null],
      ['330105', '＊＊＊', '＊＊＊'],
    ])
    expect(page.files).toEqual({ f1: '门诊.csv' })
  })

  it('does not let a masked column be sorted by or searched in', async () => {
    const plain = (await rowsOf(analyst)).items.map(({ county }) => county)
    expect((await rowsOf(analyst, 'sort=person')).items.map(({ county }) => county)).toEqual(plain)
    expect((await rowsOf(analyst, 'sort=-number')).items.map(({ county }) => county)).toEqual(plain)
    expect((await rowsOf(analyst, `q=${encodeURIComponent('张三')}`)).total).toBe(0)
    expect((await rowsOf(analyst, 'q=110101')).total).toBe(0)
  })

  it('shows them to a steward, sorted and searched as asked, and the reading is in the audit log', async () => {
    const page = await rowsOf(steward, `q=${encodeURIComponent('张三')}`)
    expect(page.items).toMatchObject([{ person: '张三', number: '110101199003070054' }])
    expect((await rowsOf(steward, 'sort=-visits')).items.map(({ visits }) => visits)).toEqual([3, 2, 1])
    const { body } = await steward.get('/api/audit/entries?objectKind=dataset&objectId=patients')
    expect(body).toMatchObject({
      items: [{ action: 'catalog.personalRowsRead' }, { action: 'catalog.personalRowsRead' }, {}],
    })
  })

  it('finds a row by file and line, and takes hostile search text as text', async () => {
    expect((await rowsOf(analyst, 'file=f1&line=3')).items).toMatchObject([{ county: '330106' }])
    await letThrough(app, 'previewRows')
    for (const q of ["'; drop table x; --", '%', '_', '\\', "' or 1=1 --"]) {
      expect((await rowsOf(analyst, `q=${encodeURIComponent(q)}`)).total).toBe(0)
    }
  })

  it('is refused to strangers and handlers, and says when nothing is published', async () => {
    expect((await app.anonymous.get('/api/catalog/datasets/patients/rows')).status).toBe(401)
    expect((await (await app.as('handler')).get('/api/catalog/datasets/patients/rows')).status).toBe(403)
    expect((await analyst.get('/api/catalog/datasets/filler_1/rows')).body).toMatchObject({
      code: 'lake.noVersion',
    })
    expect((await analyst.get('/api/catalog/datasets/nowhere')).body).toMatchObject({
      code: 'catalog.notFound',
    })
  })
})

describe('search', () => {
  const codes = async (query: string): Promise<string[]> =>
    (
      (await app.anonymous.get(`/api/catalog/datasets?${query}`)).body as { items: { code: string }[] }
    ).items.map(({ code }) => code)

  it.each([
    `q=${encodeURIComponent('门诊')}`,
    'q=menzhen',
    'q=mzbr',
    'q=PATIENTS',
    `q=${encodeURIComponent('就诊次数')}`,
  ])('finds the dataset by %s', async (query) => {
    expect(await codes(query)).toEqual(['patients'])
  })

  it('pages without repeating or missing', async () => {
    const pages = await Promise.all([1, 2, 3, 4].map((page) => codes(`page=${page}&size=10&sort=title`)))
    const all = pages.flat()
    expect(all).toHaveLength(31)
    expect(new Set(all).size).toBe(31)
  })

  it('filters, and takes quotes as text', async () => {
    expect(await codes('department=tjj')).toEqual([])
    await letThrough(app, 'listDatasets')
    expect(await codes(`q=${encodeURIComponent("x' | 'y")}`)).toEqual([])
  })
})

it('refuses an entry without its reason, and a broken contract with its place', async () => {
  const silent = entry('closed', '不予共享', { sharing: 'none' })
  expect((await steward.put('/api/catalog/datasets', silent)).body).toMatchObject({
    code: 'catalog.reasonMissing',
  })
  const broken = entry('broken', '坏合约', { contract: 'kind: [' })
  expect((await steward.put('/api/catalog/datasets', broken)).body).toMatchObject({
    code: 'quality.contractUnreadable',
  })
  expect((await analyst.put('/api/catalog/datasets', entry('x', 'x'))).status).toBe(403)
})

it('tells everything about a dataset but its rows to anybody', async () => {
  const detail = (await app.anonymous.get('/api/catalog/datasets/patients')).body as DatasetDetail
  expect(detail).toMatchObject({
    version: 1,
    rows: 3,
    synthetic: true,
    versions: [{ number: 1, current: true }],
  })
  expect(detail.columns.every(({ clear, classification }) => clear === (classification === 'general'))).toBe(
    true,
  )
})
