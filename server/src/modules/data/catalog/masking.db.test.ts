import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#platform/ctx.ts'
import { openDuck, sqlText } from '#platform/duck.ts'
import { openLake, publishVersion, stageVersion } from '#modules/data/lake/index.ts'
import { replayDecision } from '#modules/trust/access/index.ts'
import { useApp, type Caller } from '#test/app.ts'
import { exportRows } from './export-rows.ts'
import { getEntry } from './get-dataset.ts'
import { countRows, readRows } from './read-rows.ts'
import { registerDataset } from './register-dataset.ts'
import type { RowsPage } from './schema.ts'
import { visibleColumns } from './visible-columns.ts'

const app = useApp()
const element = (id: string) => `customProperties: [{ property: dataElement, value: ${id} }]`
const contract = (code: string) => `
apiVersion: v3.1.0
kind: DataContract
id: ${code}
version: 1.0.0
status: active
schema:
  - name: ${code}
    properties:
      - { name: county, businessName: 县区, logicalType: string }
      - { name: person, businessName: 姓名, logicalType: string, ${element('person-name')} }
      - { name: number, businessName: 身份证号, logicalType: string, ${element('identity-number')} }
      - { name: phone, businessName: 电话, logicalType: string, ${element('phone')} }
      - { name: address, businessName: 住址, logicalType: string, ${element('address')} }
`
const secretColumns = ['person', 'number', 'phone', 'address']

/** Two registers of the same counties in which every personal value differs; synthetic. */
const registers = {
  first: { surname: '张王李赵钱孙周吴郑冯', seed: 1 },
  second: { surname: '陈褚卫蒋沈韩杨朱秦尤', seed: 7 },
}
type Register = keyof typeof registers
const rowsOf = (register: Register) =>
  Array.from({ length: 40 }, (_, i) => {
    const { surname, seed } = registers[register]
    const digits = String((i * 7919 * seed + 1234) % 9973).padStart(4, '0')
    const birth = `19${60 + ((i * seed) % 30)}0${1 + (i % 9)}1${i % 10}`
    return {
      county: `3301${String(2 + (i % 5)).padStart(2, '0')}`,
      person:
        i % 11 === 0 ? null : `${surname[(i * seed) % 10]}${'伟芳娜敏静丽强磊军洋'[(i * 3 * seed) % 10]}`,
      number: `330102${birth}${digits.slice(0, 3)}X`,
      phone: `13${seed}${digits}${digits}`,
      address: `浙江省杭州市西湖区文三路${(i * seed * 13) % 97}号`,
    }
  })

let analyst: Caller
let steward: Caller
let second: Caller

beforeAll(async () => {
  analyst = await app.as('analyst', 'tjj')
  steward = await app.as('steward')
  second = await app.as('administrator')
  for (const code of Object.keys(registers) as Register[]) {
    await registerDataset(app.ctx(), {
      ...{ code, title: { zh: code, en: code }, summary: { zh: '测试', en: 'Test' }, department: 'wjw' },
      ...{ level: 'county', theme: '卫生健康', classification: 'general', personal: true },
      ...{ sharing: 'unconditional', sharingReason: null, updateCycle: 'monthly', synthetic: true },
      ...{ licence: 'none', origin: 'test', contract: contract(code), contractFiles: {} },
    })
    await publish(code, rowsOf(code))
  }
})

async function publish(code: string, rows: ReturnType<typeof rowsOf>): Promise<void> {
  const staged = await stageVersion(app.ctx(), code)
  const duck = await openDuck()
  const text = (value: string | null): string => (value === null ? 'null' : sqlText(value))
  const values = rows.map((row, i) => `(${Object.values(row).map(text).join(', ')}, 'f1', ${i + 2})`)
  await duck.run(`copy (select * from (values ${values.join(', ')})
    t(county, person, number, phone, address, _file, _line)) to ${sqlText(staged)} (format parquet)`)
  duck.close()
  const files = [{ sha256: 'f1', name: 'f.csv', source: 's', run: 'r' }]
  await publishVersion(app.ctx(), { dataset: code, staged, run: 'r', files })
}

const person = (role: Actor['roles'][number], organisation = 'tjj'): Actor => ({
  ...{ kind: 'person', id: `${role}-${organisation}`, name: role, roles: [role] },
  ...{ organisation, region: '330000' },
})

/** What an analyst might ask to learn what a masked column holds. */
function probes(): { q?: string; sort?: string }[] {
  const known = rowsOf('first')
  const values = secretColumns.flatMap((column) =>
    known.slice(0, 24).map((row) => String(row[column as 'person'] ?? '')),
  )
  const parts = values
    .flatMap((value) => [value.slice(0, 2), value.slice(-4)])
    .filter((part) => part.length > 1)
  const shapes = [
    '%',
    '_',
    '__',
    '张%',
    '%X',
    '[0-9]',
    '＊＊＊',
    '＊',
    'null',
    "' or person like '张%' --",
    'max(person)',
  ]
  const hostile = secretColumns.flatMap((column) => [
    column,
    `-${column}`,
    `"${column}"`,
    `${column} desc`,
    `min(${column})`,
    `case when ${column} like '张%' then 1 else 0 end`,
    `(select ${column} from first limit 1)`,
    `county, ${column}`,
    `1/(case when ${column} is null then 0 else 1 end)`,
    `county) group by (${column}`,
    `cast(${column} as integer)`,
    `county union select ${column}`,
  ])
  const asked = [...values, ...parts, ...shapes].map((q) => ({ q }))
  return [...asked, ...hostile.map((sort) => ({ sort })), ...hostile.map((q) => ({ q }))]
}

describe('a fully masked column', () => {
  it('tells nothing: whatever is asked, two registers that differ only there answer alike', async () => {
    const ctx = app.ctx(person('analyst'))
    const answers = async (code: Register) => {
      const lake = await openLake(ctx, [code])
      const sight = await visibleColumns(ctx, await getEntry(ctx, code), { action: 'read' })
      const found: string[] = []
      for (const probe of probes()) {
        const total = await countRows(lake, code, sight, probe)
        const rows = await readRows(ctx, lake, code, sight, { ...probe, size: 50, offset: 0 })
        found.push(JSON.stringify([probe, total, rows]))
      }
      lake.close()
      return found
    }
    const [first, other] = [await answers('first'), await answers('second')]
    expect(first.length).toBeGreaterThanOrEqual(200)
    expect(first.filter((answer, i) => answer !== other[i])).toEqual([])
    const rows = first.map((answer) => JSON.stringify((JSON.parse(answer) as unknown[])[2])).join('\n')
    const secrets = rowsOf('first').flatMap((row) => secretColumns.map((name) => row[name as 'number']))
    expect(secrets.filter((value) => value && rows.includes(value))).toEqual([])
  })

  it('nor through the door, in errors, counts, places or what the catalogue finds', async () => {
    const secret = rowsOf('first')[3] as { person: string; number: string }
    const asked = (code: string) => [
      `/api/catalog/datasets/${code}/rows?q=${encodeURIComponent(secret.person)}`,
      `/api/catalog/datasets/${code}/rows?sort=-number&size=5`,
      `/api/catalog/datasets/${code}/rows?file=f1&line=5`,
      `/api/catalog/datasets/${code}/rows?sort=${encodeURIComponent('cast(number as integer)')}`,
      `/api/catalog/datasets/${code}/rows.csv`,
      `/api/catalog/datasets?q=${secret.number}`,
    ]
    for (const [i, path] of asked('first').entries()) {
      const [mine, other] = [await analyst.get(path), await analyst.get(asked('second')[i] as string)]
      expect([path, mine.status, mine.text]).toEqual([path, other.status, other.text])
      expect(mine.text.includes(secret.number)).toBe(false)
    }
  })
})

async function enact(added: string): Promise<void> {
  const { text, tests } = (await steward.get('/api/access/policies/1')).body as {
    text: string
    tests: object[]
  }
  const draft = await steward.put('/api/access/policies/draft', { text: text + added, tests, note: 'x' })
  const { number } = draft.body as { number: number }
  expect((await steward.post(`/api/access/policies/${number}/proposal`)).status).toBe(200)
  const decision = { act: 'approve', note: 'x' }
  expect((await second.post(`/api/access/policies/${number}/decision`, decision)).status).toBe(200)
}
const page = async (caller: Caller, query = '', code = 'first'): Promise<RowsPage> =>
  (await caller.get(`/api/catalog/datasets/${code}/rows?${query || 'size=50'}`)).body

describe('masks and duties of a policy', () => {
  beforeAll(() =>
    enact(`
@id("parts") @mask("partial") @limit("12")
permit (principal in Role::"analyst", action == Action::"read", resource in Dataset::"first")
when { resource has element && (resource.element == "person-name" || resource.element == "phone") };
@id("joined") @mask("pseudonym") @limit("12")
permit (principal in Role::"analyst", action == Action::"read", resource is Column)
when { resource has element && resource.element == "identity-number" };
@id("own-county")
forbid (principal in Role::"analyst", action == Action::"seeRow", resource in Dataset::"first")
when { resource has county && resource.county == "330103" };`),
  )

  it('show parts, pseudonyms that join and no more rows than allowed; neither is searched nor sorted by', async () => {
    const { items, total, columns } = await page(analyst)
    expect(columns.map(({ mask }) => mask)).toEqual([null, 'partial', 'pseudonym', 'partial', 'full'])
    expect([items.length, total]).toEqual([12, 12])
    expect(items.every(({ county }) => county !== '330103')).toBe(true)
    expect(items[1]).toMatchObject({
      person: expect.stringMatching(/^.＊＊$/u),
      phone: expect.stringMatching(/^131\*{4}\d{4}$/),
    })
    const again = await page(analyst)
    expect(again.items).toEqual(items)
    const clear = (await page(steward)).items
    const real = clear.find(({ _line }) => _line === items[1]?.['_line'])
    expect(items[1]?.['number']).toMatch(/^\d{17}[\dX]$/)
    expect(items[1]?.['number']).not.toBe(real?.['number'])
    expect((await page(analyst, 'sort=-number')).items).toEqual(items)
    expect((await page(analyst, `q=${items[1]?.['number']}`)).total).toBe(0)
    expect((await page(analyst, `q=${real?.['number']}`)).total).toBe(0)
    expect((await page(analyst, 'page=2&size=10')).items.length).toBe(2)
  })

  it('are in the log with all that decided, which gives the same decision again', async () => {
    const { body } = await steward.get('/api/audit/entries?action=catalog.personalRowsRead&size=100')
    const { items } = body as { items: { details: { decision: Parameters<typeof replayDecision>[1] } }[] }
    const replays = await Promise.all(items.map(({ details }) => replayDecision(app.ctx(), details.decision)))
    expect(replays.length).toBeGreaterThan(4)
    expect(replays.filter(({ same }) => !same)).toEqual([])
  })
})

describe('a purpose revoked', () => {
  const purpose = {
    ...{ code: 'P-EXPORT', title: { zh: '核对', en: 'Check' }, legalBasis: '统计法第六条', reason: '核对' },
    ...{ startsOn: '2026-11-01', endsOn: '2026-12-31' },
    datasets: [{ dataset: 'second', columns: ['person'] }],
  }

  it('breaks off an export between two batches, and the log says so', async () => {
    await publish('second', Array.from({ length: 30 }, () => rowsOf('second')).flat())
    expect((await analyst.post('/api/access/purposes', purpose)).status).toBe(201)
    await second.post('/api/access/purposes/P-EXPORT/decision', { act: 'approve', note: '可' })
    const ctx = { ...app.ctx(person('analyst')), purpose: 'P-EXPORT' }
    const whole = (await (await exportRows(ctx, 'second')).toArray()).join('')
    expect(whole.split('\r\n').length).toBe(1 + 1200 + 1 + 1)
    expect(whole).toContain('陈')
    expect(whole).not.toContain(rowsOf('second')[1]?.number)
    expect(whole.trimEnd().split('\r\n').at(-1)).toContain('P-EXPORT')
    const chunks = (await exportRows(ctx, 'second'))[Symbol.asyncIterator]()
    await chunks.next()
    await chunks.next()
    await second.post('/api/access/purposes/P-EXPORT/revocation', { note: '完成' })
    const rest = (async () => {
      for (let next = await chunks.next(); !next.done; next = await chunks.next());
    })()
    await expect(rest).rejects.toMatchObject({ code: 'catalog.exportStopped' })
    const { body } = await steward.get('/api/audit/entries?action=catalog.exportStopped')
    expect(body).toMatchObject({ total: 1 })
  })
})
