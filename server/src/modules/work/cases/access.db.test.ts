import { beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '#platform/roles.ts'
import { publishCaseType } from './index.ts'
import type { CasePage, CaseStanding } from './schema.ts'
import { act, advance, open } from './testing/desk.ts'
import { permitType } from './testing/permit.ts'
import { useApp, type Caller } from '#test/app.ts'

const app = useApp()
let opener: Caller

beforeAll(async () => {
  await publishCaseType(app.ctx(), permitType())
  for (const department of ['wjw', 'sthj', 'sjj']) await app.as('handler', department)
  opener = await app.as('analyst', 'tjj')
})

const operations = [
  'list',
  'get',
  'accept',
  'stop',
  'claim',
  'hand-over',
  'comment',
  'attach',
  'extend',
  'publish',
] as const

/** What each may do with a case of the health commission that an analyst of the bureau of statistics opened. */
const matrix: [role: Role, department: string, may: readonly (typeof operations)[number][]][] = [
  ['handler', 'wjw', ['list', 'get', 'accept', 'claim', 'hand-over', 'comment', 'attach']],
  ['handler', 'sthj', []],
  ['handler', 'sjj', []],
  ['analyst', 'tjj', ['list', 'get', 'comment', 'attach']],
  ['analyst', 'wjw', []],
  ['engineer', 'wjw', []],
  ['leader', 'sjj', ['list', 'get', 'stop', 'hand-over', 'extend']],
  ['leader', 'wjw', ['list', 'get', 'stop', 'hand-over', 'extend']],
  ['steward', 'wjw', ['list', 'get', 'publish']],
  ['administrator', 'sjj', ['list', 'get', 'publish']],
  ['resident', 'wjw', []],
]

describe('of all operations', () => {
  it.each(matrix)('a %s of %s may exactly %j', async (role, department, may) => {
    const caller = await app.as(role, department)
    const done: string[] = []
    for (const operation of operations) {
      const fresh = await open(opener)
      if ((await attempt(caller, fresh, operation)) === 'done') done.push(operation)
    }
    expect(done).toEqual(may)
  })

  it('a stranger may none', async () => {
    const fresh = await open(opener)
    for (const operation of operations)
      expect(await attempt(app.anonymous, fresh, operation), operation).toBe('refused')
  })
})

/** Whether the operation was done; a refusal must be 401, 403 or 404 and nothing else. */
async function attempt(
  caller: Caller,
  { id, version }: CaseStanding,
  operation: (typeof operations)[number],
): Promise<'done' | 'refused'> {
  const post = (path: string, body: object) => caller.post(`/api/cases/${id}/${path}`, { version, ...body })
  const reply = await {
    list: () => caller.get('/api/cases?size=500&sort=-openedAt'),
    get: () => caller.get(`/api/cases/${id}`),
    accept: () => post('transitions', { transition: 'accept' }),
    stop: () => post('transitions', { transition: 'stop', comment: '终止' }),
    claim: () => post('claim', {}),
    'hand-over': () => post('hand-over', { department: 'sthj', reason: '职责' }),
    comment: () => caller.post(`/api/cases/${id}/comments`, { comment: '说明' }),
    attach: () =>
      caller.upload(`/api/cases/${id}/attachments`, { name: 'a.txt', content: Buffer.from('说明') }),
    extend: () => post('extensions', { clock: 'handling', amount: 1, reason: '复杂' }),
    publish: () => caller.post('/api/cases/types', permitType()),
  }[operation]()
  if (operation === 'list' && reply.status === 200) {
    const listed = (reply.body as CasePage).items.some((item) => item.id === id)
    return listed ? 'done' : 'refused'
  }
  if (reply.status < 300) return 'done'
  expect([401, 403, 404], `${operation}: ${reply.text}`).toContain(reply.status)
  return 'refused'
}

describe('counts', () => {
  it('tell nobody of the cases of others', async () => {
    const stranger = await app.as('handler', 'swj')
    expect((await stranger.get('/api/cases')).body).toMatchObject({ items: [], total: 0 })
    await open(opener, { amount: 1, topic: 'air' })
    expect((await stranger.get('/api/cases?q=PT')).body).toMatchObject({ total: 0 })
    expect((await stranger.get('/api/cases/export')).text.trim().split('\r\n')).toHaveLength(1)
  })

  it('are the same for a leader as the cases that all departments see together', async () => {
    const total = async (caller: Caller) => ((await caller.get('/api/cases')).body as CasePage).total
    const parts = await Promise.all(
      ['wjw', 'sthj', 'sjj'].map(async (d) => total(await app.as('handler', d))),
    )
    expect(await total(await app.as('leader', 'sjj'))).toBe(parts.reduce((sum, part) => sum + part, 0))
  })
})

it('lists a case once, however many reasons there are to see it', async () => {
  const health = await app.as('handler', 'wjw')
  const { id } = await open(health)
  await act(health, id, 'claim')
  const { items } = (await health.get('/api/cases?size=500')).body as CasePage
  expect(items.filter((item) => item.id === id)).toHaveLength(1)
})

it('shows a case to the desk it lies on and to the responsible department, no longer to those it left', async () => {
  const health = await app.as('handler', 'wjw')
  const bureau = await app.as('handler', 'sjj')
  const { id } = await open(opener)
  await advance(health, id, 'accept')
  expect((await bureau.get(`/api/cases/${id}`)).status).toBe(404)
  await advance(health, id, 'submit', { data: { answer: '好' } })
  const seen = (await bureau.get('/api/cases?size=500')).body as CasePage
  expect(seen.items.map((item) => item.id)).toContain(id)
  await advance(bureau, id, 'sendBack')
  expect((await bureau.get(`/api/cases/${id}`)).status).toBe(404)
  expect((await health.get(`/api/cases/${id}`)).status).toBe(200)
})
