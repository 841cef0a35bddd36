import { beforeAll, describe, expect, it } from 'vitest'
import { useApp, type Caller } from '#test/app.ts'
import { describeResource } from './describe-resource.ts'
import { decideRead, type ReadRequest } from './decision/decide-read.ts'
import { replayDecision } from './decision/replay-decision.ts'
import type { PolicyEffects } from './policies/compare-policies.ts'
import type { PolicyVersion, PolicyVersionDetail } from './policies/version-view.ts'
import type { PurposeView } from './purposes/purpose-view.ts'
import type { AccessView } from './explain-access.ts'
import type { Actor } from '#platform/ctx.ts'

const app = useApp()
const dataset = { code: 'patients', owner: 'wjw', level: 'general', sharing: 'conditional' }
const column = (
  name: string,
  classification: 'general' | 'personal' | 'sensitive-personal',
  type = 'string',
) => ({
  ...{ name, classification, type },
  element: name === 'person' ? 'person-name' : null,
})
const columns = [
  column('county', 'general'),
  column('visits', 'general', 'integer'),
  column('person', 'personal'),
  column('number', 'sensitive-personal'),
]
const request: ReadRequest = { dataset, columns, action: 'read' }

let author: Caller
let second: Caller
let analyst: Caller

beforeAll(async () => {
  author = await app.as('steward', 'sjj')
  second = await app.as('administrator', 'sjj')
  analyst = await app.as('analyst', 'tjj')
  await describeResource(app.ctx(), { ...dataset, title: { zh: '病人', en: 'Patients' }, columns })
})

const actor = (role: Actor['roles'][number], organisation = 'tjj'): Actor => ({
  ...{ kind: 'person', id: `${role}-${organisation}`, name: role, roles: [role] },
  ...{ organisation, region: '330000' },
})
const asking = (who: Actor, purpose: string | null = null) => ({ ...app.ctx(who), purpose })
const seen = async (who: Actor, purpose: string | null = null, wanted = request) =>
  [...(await decideRead(asking(who, purpose), wanted)).columns.values()].map(
    ({ treatment, mask }) => mask ?? treatment,
  )

const versions = async () => (await author.get('/api/access/policies')).body as PolicyVersion[]
const text = async () => ((await author.get('/api/access/policies/1')).body as PolicyVersionDetail).text
const tests = async () => ((await author.get('/api/access/policies/1')).body as PolicyVersionDetail).tests
const draft = async (added: string, more: object[] = []) =>
  author.put('/api/access/policies/draft', {
    ...{ text: (await text()) + added, tests: [...(await tests()), ...more], note: '测试' },
  })
/** Puts a change in force and gives the number of the version. */
async function enact(added: string): Promise<number> {
  const { number } = (await draft(added)).body as PolicyVersionDetail
  expect((await author.post(`/api/access/policies/${number}/proposal`)).status).toBe(200)
  const decision = { act: 'approve', note: '同意' }
  expect((await second.post(`/api/access/policies/${number}/decision`, decision)).status).toBe(200)
  return number
}

describe('as delivered', () => {
  it('keepers read in clear, others see general columns and masks, also those without an account', async () => {
    expect(await seen(actor('steward'))).toEqual(['clear', 'clear', 'clear', 'clear'])
    expect(await seen(actor('analyst'))).toEqual(['clear', 'clear', 'full', 'full'])
    expect(await seen(actor('analyst'), '随便写的用途')).toEqual(['clear', 'clear', 'full', 'full'])
    expect(await seen({ ...actor('resident'), roles: [], organisation: null })).toEqual([
      'clear',
      'clear',
      'full',
      'full',
    ])
    expect((await decideRead(asking(actor('steward')), request)).obligations.log).toBe(true)
    expect((await versions()).map(({ state }) => state)).toEqual(['in-force'])
  })
})

describe('a change of the policies', () => {
  const partial = `
@id("analysts-partly") @mask("partial") @limit("100")
permit (principal in Role::"analyst", action == Action::"read", resource in Dataset::"patients")
when { resource.classification == "personal" };`

  it('tells faults at their place: syntax, unknown attribute, unknown duty, missing name', async () => {
    const check = async (added: string) =>
      (await author.post('/api/access/policies/checks', { text: `// 中文注释\n${added}`, tests: [] }))
        .body as {
        faults: { message: string; line: number; column: number; help: string }[]
      }
    expect((await check('permit (principal, action resource);')).faults).toMatchObject([
      { line: 2, column: 27 },
    ])
    expect(
      (
        await check(
          '@id("a") permit (principal, action, resource is Column) when { resource.clasification == "x" };',
        )
      ).faults,
    ).toMatchObject([{ line: 2, help: 'did you mean `classification`?' }])
    const rows = (name: string) =>
      `@id("a") permit (principal, action == Action::"seeRow", resource) when { resource has ${name} && resource.${name} == "x" };`
    expect((await check(rows('county'))).faults).toEqual([])
    expect((await check(rows('conty'))).faults.length).toBe(1)
    expect(
      (await check('\n@id("a")\n@maks("full")\npermit (principal, action, resource);')).faults,
    ).toMatchObject([{ message: 'a: @maks', line: 4, column: 1 }])
    expect((await check('permit (principal, action, resource);')).faults.length).toBe(1)
  })

  it('is refused while a test fails, is approved by a second person only, and counts from the next request', async () => {
    const [first] = await tests()
    const wrong = { ...first, name: '错', expect: { ...first?.expect, treatment: 'refused' } }
    const { number } = (await draft(partial, [wrong])).body as PolicyVersionDetail
    expect((await author.post(`/api/access/policies/${number}/proposal`)).body).toMatchObject({
      ...{ code: 'access.testsFailed', details: { failed: ['错'] } },
    })
    expect(
      (await second.put('/api/access/policies/draft', { text: '', tests: [], note: '' })).body,
    ).toMatchObject({
      code: 'access.openVersion',
    })
    await draft(partial)
    const effects = (await author.get(`/api/access/policies/${number}/effects`)).body as PolicyEffects
    expect(effects.effects).toMatchObject([
      {
        kind: 'gain',
        role: 'analyst',
        dataset: 'patients',
        columns: ['person'],
        before: 'full',
        after: 'partial',
      },
    ])
    expect(effects.effects[0]?.people).toBe(1)
    expect(effects.compared).toBeGreaterThan(200)
    expect((await author.post(`/api/access/policies/${number}/proposal`)).body).toMatchObject({
      state: 'proposed',
    })
    const approve = { act: 'approve', note: '同意' }
    expect((await author.post(`/api/access/policies/${number}/decision`, approve)).body).toMatchObject({
      code: 'access.secondPerson',
    })
    expect(await seen(actor('analyst'))).toEqual(['clear', 'clear', 'full', 'full'])
    expect((await second.post(`/api/access/policies/${number}/decision`, approve)).body).toMatchObject({
      state: 'in-force',
    })
    expect(await seen(actor('analyst'))).toEqual(['clear', 'clear', 'partial', 'full'])
    expect((await decideRead(asking(actor('analyst')), request)).obligations.limit).toBe(100)
    expect((await versions()).map(({ state }) => state)).toEqual(['in-force', 'superseded'])
    const { body } = await author.get('/api/audit/entries?objectKind=policy-version')
    expect((body as { items: { action: string }[] }).items.map(({ action }) => action)).toEqual([
      ...[
        'access.policiesApproved',
        'access.policiesProposed',
        'access.policiesSaved',
        'access.policiesSaved',
      ],
    ])
  })

  it('waits for its time where it has one; a forbid is stronger than any permit', async () => {
    const forbid = `\n@id("never") forbid (principal, action, resource in Dataset::"patients") when { resource is Column && resource.name == "number" };`
    const { number } = (await draft(forbid)).body as PolicyVersionDetail
    await author.post(`/api/access/policies/${number}/proposal`)
    const effectiveAt = new Date(app.clock.now().getTime() + 3_600_000).toISOString()
    await second.post(`/api/access/policies/${number}/decision`, {
      act: 'approve',
      note: '同意',
      effectiveAt,
    })
    expect((await versions())[0]?.state).toBe('approved')
    expect(await seen(actor('steward'))).toEqual(['clear', 'clear', 'clear', 'clear'])
    app.clock.advance(3_600_001)
    expect(await seen(actor('steward'))).toEqual(['clear', 'clear', 'clear', 'refused'])
    await enact('')
  })

  it('on rows becomes a filter; one that this dataset cannot answer refuses, naming policy and column', async () => {
    await enact(
      '\n@id("own-county") forbid (principal in Role::"analyst", action == Action::"seeRow", resource in Dataset::"patients") unless { resource has county && resource.county == "330102" };',
    )
    expect((await decideRead(asking(actor('analyst')), request)).where()).toContain("'330102'")
    expect((await decideRead(asking(actor('steward')), request)).where()).not.toContain("'330102'")
    const other = { ...request, dataset: { ...dataset, code: 'census' } }
    expect((await decideRead(asking(actor('analyst')), other)).where()).not.toContain("'330102'")
    const without = { ...request, columns: columns.slice(1) }
    const blind = await decideRead(asking(actor('analyst')), without)
    await expect((async () => blind.where())()).rejects.toMatchObject({
      code: 'access.cannotFilter',
      details: { policy: 'own-county', column: 'county', dataset: 'patients' },
    })
    await enact('')
  })
})

describe('a purpose', () => {
  const wanted = {
    ...{
      code: 'P-1',
      title: { zh: '就诊分析', en: 'Visits' },
      legalBasis: '统计法第六条',
      reason: '年度分析',
    },
    ...{
      startsOn: '2026-11-01',
      endsOn: '2026-12-31',
      datasets: [{ dataset: 'patients', columns: ['person'] }],
    },
  }

  it('opens what it names to its department after a second person approved, until it is revoked', async () => {
    const unknown = { ...wanted, datasets: [{ dataset: 'patients', columns: ['salary'] }] }
    expect((await analyst.post('/api/access/purposes', unknown)).body).toMatchObject({
      ...{ code: 'access.purposeInvalid', details: { unknown: ['patients.salary'] } },
    })
    expect((await analyst.post('/api/access/purposes', wanted)).status).toBe(201)
    await expect(seen(actor('analyst'), 'P-1')).rejects.toMatchObject({ code: 'access.purposeOver' })
    expect(
      (await second.post('/api/access/purposes/P-1/decision', { act: 'approve', note: '可' })).body,
    ).toMatchObject({
      state: 'approved',
    })
    expect(await seen(actor('analyst'), 'P-1')).toEqual(['clear', 'clear', 'clear', 'full'])
    const view = (await analyst.get('/api/access/view?dataset=patients&purpose=P-1')).body as AccessView
    expect(view.columns.map(({ policy }) => policy)).toEqual([
      ...['general-columns', 'general-columns', 'approved-purpose', null],
    ])
    expect(view.policies['approved-purpose']).toContain('context has purpose')
  })

  it('is refused, and the refusal logged, for other data, other departments and after its end', async () => {
    const census = { ...request, dataset: { ...dataset, code: 'census' } }
    await expect(seen(actor('analyst'), 'P-1', census)).rejects.toMatchObject({
      code: 'access.purposeElsewhere',
    })
    await expect(seen(actor('analyst', 'czt'), 'P-1')).rejects.toMatchObject({
      code: 'access.purposeElsewhere',
    })
    expect((await second.post('/api/access/purposes/P-1/revocation', { note: '完成' })).body).toMatchObject({
      state: 'revoked',
    })
    await expect(seen(actor('analyst'), 'P-1')).rejects.toMatchObject({ code: 'access.purposeOver' })
    const { body } = await author.get('/api/audit/entries?action=access.purposeRefused')
    const faults = (body as { items: { details: { fault: string } }[] }).items.map(
      ({ details }) => details.fault,
    )
    expect(faults).toEqual(['revoked', 'other-department', 'other-dataset', 'not-approved'])
  })

  it('ends with its last day by the clock of the province', async () => {
    await author.post('/api/access/purposes', { ...wanted, code: 'P-2', endsOn: '2026-11-23' })
    expect(
      (await author.post('/api/access/purposes/P-2/decision', { act: 'approve', note: '可' })).body,
    ).toMatchObject({
      code: 'access.secondPerson',
    })
    await second.post('/api/access/purposes/P-2/decision', { act: 'approve', note: '可' })
    expect(await seen(actor('leader', 'sjj'), 'P-2')).toEqual(['clear', 'clear', 'clear', 'full'])
    app.clock.advance(14 * 3_600_000)
    await expect(seen(actor('leader', 'sjj'), 'P-2')).rejects.toMatchObject({ details: { fault: 'ended' } })
    const register = (await analyst.get('/api/access/purposes')).body as PurposeView[]
    expect(register.map(({ code, state }) => [code, state])).toEqual([
      ['P-1', 'revoked'],
      ['P-2', 'ended'],
    ])
  })
})

it('decides again as the log says, under the version of then, also when policies have changed', async () => {
  const records = []
  for (let i = 0; i < 300; i += 1) {
    const roles = (['analyst', 'steward', 'leader', 'engineer', 'handler'] as const)[i % 5] ?? 'analyst'
    const action = (['read', 'export', 'open', 'share'] as const)[i % 4] ?? 'read'
    const some = columns.filter((_, place) => (i >> place) & 1)
    records.push((await decideRead(asking(actor(roles)), { ...request, action, columns: some })).record)
    if (i === 150)
      await enact('\n@id("closed") forbid (principal, action == Action::"share", resource is Column);')
  }
  const stored = JSON.parse(JSON.stringify(records)) as typeof records
  const replays = await Promise.all(stored.map((record) => replayDecision(app.ctx(), record)))
  expect(replays.filter(({ same }) => !same)).toEqual([])
  expect(new Set(stored.map(({ version }) => version)).size).toBe(2)
  const forged = stored.find(({ columns: decided }) => decided[0]?.treatment === 'refused')
  const first = { ...forged?.columns[0], treatment: 'clear' }
  expect(
    (
      await replayDecision(app.ctx(), {
        ...forged,
        columns: [first, ...(forged?.columns.slice(1) ?? [])],
      } as never)
    ).same,
  ).toBe(false)
})
