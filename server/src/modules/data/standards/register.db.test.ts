import { describe, expect, it } from 'vitest'
import { useApp, type Reply } from '#test/app.ts'
import { ELEMENTS } from './in-force.ts'

const app = useApp()
/** Replies of many shapes, read one field at a time. */
type Part = { readonly [key: string]: Part }
const body = (reply: Reply): Part => reply.body
const list = <T = Part>(part: Part | undefined): T[] => part as unknown as T[]
const element = (id: string, more: object = {}) => ({
  ...{ id, name: { zh: '车牌号', en: 'Plate' }, definition: '机动车号牌号码', type: 'string' },
  ...{ classification: 'personal', labels: ['车牌', '号牌号码'], ...more },
})
const put = (code: string, after: number, content: object, validFrom = '2026-11-23') => ({
  ...{ action: 'put', kind: 'element', code, after, validFrom, reason: '测试', content },
})

describe('the register of standards', () => {
  it('holds what comes with the platform, found by name, pinyin and label', async () => {
    const anyone = await app.as('analyst')
    for (const q of ['公民身份', 'gongminshenfenhaoma', 'gmsfhm', 'idcard', '身份证号码']) {
      const found = body(await anyone.get(`/api/standards/elements?q=${encodeURIComponent(q)}`))
      expect([q, list(found['items']).map((one) => one['element']?.['id'])]).toEqual([q, ['identity-number']])
    }
    const lists = body(await anyone.get('/api/standards/code-lists?q=土家族'))
    expect(list(lists['items']).map(({ id }) => id)).toEqual(['nationality'])
    const detail = body(await anyone.get('/api/standards/elements/industry-section'))
    expect(detail).toMatchObject({
      version: 1,
      validFrom: '1900-01-01',
      pinyin: 'hang-ye-men-lei',
      format: 'an..',
      relatedFrom: [{ kind: 'broader', element: 'industry' }],
    })
    const crosswalk = await anyone.get('/api/standards/crosswalks/industry-2011-2017/codes/58')
    expect(body(crosswalk)).toMatchObject({ state: 'ambiguous', candidates: [{ to: '58' }, { to: '59' }] })
  })

  it('takes a new element when a second person approves, and keeps every version in time', async () => {
    const proposer = await app.as('steward', 'tjj')
    const second = await app.as('steward', 'sjj')
    const made = await proposer.post('/api/standards/proposals', put('plate', 0, element('plate')))
    expect(made.status).toBe(201)
    const { id } = body(made) as unknown as { id: string }
    expect((await proposer.post('/api/standards/proposals', put('plate', 0, element('plate')))).status).toBe(
      409,
    )
    const alone = await proposer.post(`/api/standards/proposals/${id}/approve`, {})
    expect([alone.status, body(alone)['code']]).toEqual([403, 'standards.needsSecondPerson'])
    expect((await second.get('/api/standards/elements/plate')).status).toBe(404)
    expect(body(await second.post(`/api/standards/proposals/${id}/approve`, {}))).toEqual({ version: 1 })
    expect(ELEMENTS.get('plate')?.labels).toEqual(['车牌', '号牌号码'])
    expect((await second.post(`/api/standards/proposals/${id}/refuse`, {})).status).toBe(409)

    const narrower = element('plate', { length: { min: 7, max: 8 }, labels: ['车牌', '号牌号码', 'plate'] })
    const next = body(await second.post('/api/standards/proposals', put('plate', 1, narrower, '2027-01-01')))
    const proposal = body(await proposer.get(`/api/standards/proposals/${next['id']}`))
    const fields = list<{ field: string; narrows: boolean }>(proposal['fields'])
    expect(fields.map(({ field, narrows }) => [field, narrows])).toEqual([
      ['labels', false],
      ['length', true],
    ])
    await proposer.post(`/api/standards/proposals/${next['id']}/approve`, { note: '同意' })
    const on = async (day: string) =>
      body(await second.get(`/api/standards/elements/plate?asOf=${day}`))['version']
    expect([await on('2026-12-31'), await on('2027-01-01')]).toEqual([1, 2])
    expect(ELEMENTS.get('plate')?.length).toBeUndefined()
    const { versions } = body(await second.get('/api/standards/elements/plate')) as unknown as {
      versions: { version: number; validTo: string | null }[]
    }
    expect(versions.map(({ version, validTo }) => [version, validTo])).toEqual([
      [2, null],
      [1, '2027-01-01'],
    ])
  })

  it('retires an element with its successor; it is not proposed again', async () => {
    const [one, two] = [await app.as('steward', 'tjj'), await app.as('steward', 'sjj')]
    const end = { action: 'retire', kind: 'element', code: 'plate', reason: '并入', validFrom: '2027-06-01' }
    const made = body(await one.post('/api/standards/proposals', { ...end, after: 2, successor: 'phone' }))
    await two.post(`/api/standards/proposals/${made['id']}/approve`, {})
    const later = body(await one.get('/api/standards/elements/plate?asOf=2027-06-01'))
    expect(later).toMatchObject({ retired: true, successor: 'phone', version: 3 })
    const kept = body(await one.get('/api/standards/elements?retired=false&asOf=2027-06-01&q=plate'))
    expect(kept['total']).toBe(0)
    const again = await one.post('/api/standards/proposals', { ...end, after: 3 })
    expect(body(again)['code']).toBe('standards.alreadyRetired')
  })

  it('refuses content that does not hold together, with the place', async () => {
    const steward = await app.as('steward', 'tjj')
    const wrong = element('bad', {
      ...{ pattern: '(?=x)', codeList: 'nothing', length: { min: 5, max: 2 } },
      relations: [{ kind: 'broader', element: 'bad' }],
    })
    const reply = await steward.post('/api/standards/proposals', put('bad', 0, wrong))
    expect(reply.status).toBe(422)
    const { details } = body(reply) as unknown as { details: { problems: { at: string }[] } }
    expect(details.problems.map(({ at }) => at)).toEqual([
      ...['pattern', 'length', 'codeList', 'relations/0/element'],
    ])
    const stale = await steward.post('/api/standards/proposals', put('sex', 0, element('sex')))
    expect(body(stale)['code']).toBe('standards.changedMeanwhile')
    const analyst = await app.as('analyst')
    expect((await analyst.post('/api/standards/proposals', put('x', 0, element('x')))).status).toBe(403)
  })

  it('changes a code list in time and tells what changed between two days', async () => {
    const [one, two] = [await app.as('steward', 'tjj'), await app.as('steward', 'sjj')]
    const csv = (await one.get('/api/standards/export/code-list?format=csv&code=marriage')).text
    const changed = csv.replace('10,未婚,', '10,从未结婚,') + '91,其他,Other,,,,\r\n'
    const common = { kind: 'code-list', format: 'csv', validFrom: '2027-01-01', reason: '修订' }
    const imported = await one.post('/api/standards/import', { ...common, code: 'marriage', text: changed })
    const { proposals } = body(imported) as unknown as { proposals: { proposal: string }[] }
    await two.post(`/api/standards/proposals/${proposals[0]?.proposal}/approve`, {})
    const changes = await one.get('/api/standards/code-lists/marriage/changes?from=2026-12-31&to=2027-01-01')
    expect(body(changes)).toMatchObject([
      { kind: 'renamed', code: '10', before: { zh: '未婚' }, name: { zh: '从未结婚' } },
      { kind: 'added', code: '91' },
    ])
    const before = body(await one.get('/api/standards/code-lists/marriage?asOf=2026-12-31'))
    expect([list(before['entries']).length, before['version']]).toEqual([8, 1])
  })

  it('imports what it exports: nothing changes, and what is wrong keeps nothing else out', async () => {
    const steward = await app.as('steward', 'tjj')
    for (const format of ['json', 'csv'] as const) {
      const { text } = await steward.get(`/api/standards/export/element?format=${format}&asOf=2026-11-23`)
      const input = { kind: 'element', format, text, validFrom: '2026-11-23', reason: '回读' }
      const result = body(await steward.post('/api/standards/import', input)) as unknown as {
        proposals: unknown[]
        unchanged: string[]
        faults: { code: string; error: string }[]
      }
      expect(result.proposals).toEqual([])
      expect(result.faults.filter(({ code }) => code !== 'plate')).toEqual([])
      expect(result.unchanged.length).toBeGreaterThan(50)
    }
    const text = [
      'id,name_zh,definition,type,classification,labels,length_min,length_max',
      'lane-count,车道数,道路一个方向的车道数量,integer,general,车道|车道数量,,',
      'broken,坏,坏,number-ish,general,,,',
    ].join('\n')
    const input = { kind: 'element', format: 'csv', text, validFrom: '2026-11-23', reason: '新增' }
    expect(body(await steward.post('/api/standards/import', input))).toMatchObject({
      proposals: [{ code: 'lane-count', isNew: true }],
      faults: [{ code: 'broken', error: 'standards.contentInvalid' }],
    })
  })

  it('looks up a division on a day, checks identifiers and converts units', async () => {
    const anyone = await app.as('analyst')
    const found = body(await anyone.get('/api/standards/divisions/330184?asOf=2019-01-01'))
    expect(found).toMatchObject({
      resolution: { state: 'retired', successor: { code: '330110', name: '余杭区' } },
      within: [{ name: '浙江省' }, { name: '杭州市' }],
      beyondCoverage: false,
    })
    expect(list(found['line']).map(({ code, relation }) => [code, relation])).toEqual([
      ['330125', 'predecessor'],
      ['339021', 'predecessor'],
      ['330184', 'own'],
      ['330110', 'successor'],
    ])
    const byPinyin = body(await anyone.get('/api/standards/divisions?q=yuhang&asOf=2019-01-01'))
    expect(list(byPinyin['items']).map(({ code }) => code)).toContain('330110')
    const check = { scheme: 'gb11643', text: '11010519491231002X', asOf: '2019-01-01' }
    expect(body(await anyone.post('/api/standards/identifiers/check', check))).toMatchObject({
      ok: true,
      sex: 'female',
      divisionName: '朝阳区',
    })
    const convert = (from: string, to: string) =>
      anyone.get(
        `/api/standards/units/convert?number=1.5&from=${encodeURIComponent(from)}&to=${encodeURIComponent(to)}`,
      )
    expect(body(await convert('亿元', '万元'))).toEqual({ number: '15000', from: '亿元', to: '万元' })
    expect(body(await convert('万元', '亩'))['code']).toBe('standards.unitUnknown')
  })
})
