import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { publishCaseType } from './index.ts'
import type { CaseDetail, CaseStanding } from './schema.ts'
import { permitType } from './testing/permit.ts'
import { useApp, type Caller } from '#test/app.ts'

const app = useApp()
const title = { zh: '申请甲', en: 'Application A' }

beforeAll(async () => {
  await publishCaseType(app.ctx(), permitType())
  for (const [role, department] of [
    ['handler', 'wjw'],
    ['handler', 'sthj'],
    ['handler', 'sjj'],
  ] as const)
    await app.as(role, department)
})

async function open(by: Caller, data: object = { amount: 10, topic: 'health' }): Promise<CaseStanding> {
  const reply = await by.post('/api/cases', { type: 'permit', title, data })
  expect(reply.status, reply.text).toBe(201)
  return reply.body
}

async function read(by: Caller, id: string): Promise<CaseDetail> {
  const reply = await by.get(`/api/cases/${id}`)
  expect(reply.status, reply.text).toBe(200)
  return reply.body
}

/** Takes a transition on the version as it is now. */
async function advance(by: Caller, id: string, transition: string, more: object = {}) {
  const { version } = await read(by, id)
  return by.post(`/api/cases/${id}/transitions`, { version, transition, ...more })
}

describe('a case', () => {
  it('goes from opening to closing, every act in its history', async () => {
    const health = await app.as('handler', 'wjw')
    const opened = await open(health)
    expect(opened).toMatchObject({
      number: 'PT-2026-000001',
      state: 'received',
      department: 'wjw',
      version: 1,
    })
    expect((await advance(health, opened.id, 'accept')).status).toBe(200)
    const submitted = await advance(health, opened.id, 'submit', { data: { answer: '同意' } })
    expect(submitted.body).toMatchObject({ state: 'review', desk: 'sjj', department: 'wjw' })
    const bureau = await app.as('handler', 'sjj')
    expect((await advance(bureau, opened.id, 'approve')).body).toMatchObject({ state: 'done', closed: true })
    const detail = await read(health, opened.id)
    expect(detail.history.map((entry) => [entry.kind, entry.actorName, entry.details['toState']])).toEqual([
      ['opened', 'handler-wjw', 'received'],
      ['advanced', 'handler-wjw', 'handling'],
      ['advanced', 'handler-wjw', 'review'],
      ['advanced', 'handler-sjj', 'done'],
    ])
    expect(detail.history[2]?.details['changes']).toEqual({ answer: { before: null, after: '同意' } })
    expect(detail).toMatchObject({ dueAt: null, clock: null, may: { steps: [], claim: false } })
    expect(detail.clocks.map((clock) => clock.status)).toEqual(['met', 'met'])
  })

  it('announces what happened to it', async () => {
    const health = await app.as('handler', 'wjw')
    const { id } = await open(health)
    await advance(await app.as('leader'), id, 'stop', { comment: '撤回' })
    const { rows } = await sql<{ name: string; payload: object }>`
      select name, payload from platform.event where payload ->> 'caseId' = ${id} order by id`.execute(
      app.ctx().db,
    )
    expect(rows.map((row) => row.name)).toEqual(['cases.opened', 'cases.advanced', 'cases.closed'])
    expect(rows[1]?.payload).toMatchObject({
      type: 'permit',
      transition: 'stop',
      from: 'received',
      state: 'stopped',
    })
  })
})
