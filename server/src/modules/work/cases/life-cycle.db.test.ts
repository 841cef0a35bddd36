import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { claimCase } from './claim-case.ts'
import { handOverCase } from './hand-over-case.ts'
import { advanceCase, publishCaseType } from './index.ts'
import { act, advance, open, read } from './testing/desk.ts'
import { permitType } from './testing/permit.ts'
import { useApp, type Caller } from '#test/app.ts'

const app = useApp()
let health: Caller
let bureau: Caller
let leader: Caller

beforeAll(async () => {
  await publishCaseType(app.ctx(), permitType())
  health = await app.as('handler', 'wjw')
  bureau = await app.as('handler', 'sjj')
  leader = await app.as('leader', 'sjj')
})

describe('a case', () => {
  it('goes from opening to closing, every act in its history', async () => {
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

  it('announces what happened to it, and audits it', async () => {
    const { id } = await open(health)
    await advance(leader, id, 'stop', { comment: '撤回' })
    const { db } = app.ctx()
    const { rows } = await sql<{ name: string; payload: object }>`
      select name, payload from platform.event where payload ->> 'caseId' = ${id} order by id`.execute(db)
    expect(rows.map((row) => row.name)).toEqual(['cases.opened', 'cases.advanced', 'cases.closed'])
    expect(rows[1]?.payload).toMatchObject({ transition: 'stop', from: 'received', state: 'stopped' })
    const audited = await (await app.as('steward')).get(`/api/audit/entries?objectKind=case&objectId=${id}`)
    expect(audited.body).toMatchObject({
      total: 2,
      items: [{ action: 'cases.advanced' }, { action: 'cases.opened' }],
    })
  })

  it('is opened once for a key, however often and at once it is asked for', async () => {
    const body = { type: 'permit', title: { zh: '一', en: 'one' }, data: { amount: 1 }, key: 'form-1' }
    const replies = await Promise.all([1, 2, 3, 4].map(() => health.post('/api/cases', body)))
    expect(replies.map((reply) => reply.status)).toEqual([201, 201, 201, 201])
    expect(new Set(replies.map((reply) => (reply.body as { id: string }).id)).size).toBe(1)
    const other = await bureau.post('/api/cases', body)
    expect((other.body as { id: string }).id).not.toBe((replies[0]?.body as unknown as { id: string }).id)
  })

  it('is not opened with bad data; each fault points at its field', async () => {
    const data = { amount: -1, topic: 'sea', colour: 'red' }
    const reply = await health.post('/api/cases', { type: 'permit', title: { zh: '一', en: 'one' }, data })
    expect(reply.status).toBe(422)
    const { details } = reply.body as { details: { faults: { pointer: string; rule: string }[] } }
    expect(details.faults.map(({ pointer, rule }) => `${pointer} ${rule}`).sort()).toEqual([
      '/amount minimum',
      '/colour additionalProperties',
      '/topic enum',
    ])
  })
})

describe('a transition', () => {
  it('asks for its fields, its condition and its comment', async () => {
    const { id } = await open(health, { amount: 5000, topic: 'health' })
    await advance(health, id, 'accept')
    expect((await advance(health, id, 'submit')).body).toMatchObject({
      code: 'cases.formInvalid',
      details: { faults: [{ pointer: '/answer', rule: 'required' }] },
    })
    const guarded = await advance(health, id, 'submit', { data: { answer: '好' } })
    expect(guarded.body).toMatchObject({ status: 409, code: 'cases.guardNotMet' })
    expect((await advance(health, id, 'askSupplement', { comment: ' ' })).body).toMatchObject({
      code: 'cases.commentRequired',
    })
    expect((await advance(health, id, 'approve')).body).toMatchObject({ code: 'cases.notPossibleNow' })
    expect(await read(health, id)).toMatchObject({ state: 'handling', data: { amount: 5000 } })
  })

  it('decided on an outdated version says who did what; of two at once one wins', async () => {
    const { id, version } = await open(health)
    const click = (): ReturnType<Caller['post']> =>
      health.post(`/api/cases/${id}/transitions`, { version, transition: 'accept' })
    const replies = await Promise.all([click(), click()])
    expect(replies.map((reply) => reply.status).sort()).toEqual([200, 409])
    expect(replies.find((reply) => reply.status === 409)?.body).toMatchObject({
      code: 'cases.changedMeanwhile',
      details: { by: 'handler-wjw', did: 'advanced', transition: 'accept', state: 'handling', version: 2 },
    })
    expect((await read(health, id)).history).toHaveLength(2)
  })

  it('is not outdated by a comment', async () => {
    const { id, version } = await open(health)
    expect((await health.post(`/api/cases/${id}/comments`, { comment: '已电话联系' })).status).toBe(200)
    const reply = await health.post(`/api/cases/${id}/transitions`, { version, transition: 'accept' })
    expect(reply.status).toBe(200)
  })
})

describe('work on a case', () => {
  it('belongs to whoever claimed it, until released', async () => {
    const { id } = await open(health)
    const colleague = await app.as('handler', 'sthj')
    expect((await act(health, id, 'claim')).body).toMatchObject({ assignee: { name: 'handler-wjw' } })
    expect((await read(health, id)).may).toMatchObject({ claim: false, release: true })
    expect((await colleague.get(`/api/cases/${id}`)).status).toBe(404)
    expect((await act(health, id, 'release')).body).toMatchObject({ assignee: null })
    expect((await act(health, id, 'release')).body).toMatchObject({ code: 'cases.notYourTask' })
  })

  it('claimed by one is not led on by a colleague at the same desk, who may still take it over', async () => {
    const { id } = await open(health)
    await act(health, id, 'claim')
    const { version } = await read(health, id)
    const colleague = app.ctx({
      kind: 'person',
      id: 'colleague',
      name: '同事',
      roles: ['handler'],
      organisation: 'wjw',
      region: '330000',
    })
    const held = { code: 'cases.heldByAnother', details: { by: 'handler-wjw' } }
    await expect(advanceCase(colleague, { id, version, transition: 'accept' })).rejects.toMatchObject(held)
    await expect(claimCase(colleague, { id, version })).rejects.toMatchObject(held)
    const freed = await handOverCase(colleague, { id, version, reason: '休假代办' })
    expect(freed.assignee).toBeNull()
    expect(await claimCase(colleague, freed)).toMatchObject({ assignee: { id: 'colleague' } })
  })

  it('flies between departments twice at most; then a binding decision is needed; the clock runs from intake', async () => {
    const ecology = await app.as('handler', 'sthj')
    const { id } = await open(health)
    const { dueAt } = await read(leader, id)
    const pass = (by: Caller, department: string) =>
      act(by, id, 'hand-over', { department, reason: '职责不符' })
    expect((await pass(health, 'sthj')).body).toMatchObject({ department: 'sthj', desk: 'sthj' })
    expect((await pass(ecology, 'sjj')).body).toMatchObject({ department: 'sjj' })
    expect((await pass(bureau, 'wjw')).body).toMatchObject({
      code: 'cases.handedOverTooOften',
      details: { times: 2, decidedBy: 'leader' },
    })
    expect((await pass(leader, 'nowhere')).body).toMatchObject({ code: 'cases.departmentUnknown' })
    expect((await pass(leader, 'wjw')).body).toMatchObject({ department: 'wjw' })
    expect((await read(leader, id)).dueAt).toBe(dueAt)
    expect((await pass(health, 'sjj')).status).toBe(409)
  })

  it('is given by name only to somebody who does such work there', async () => {
    const { id } = await open(health)
    const stranger = await act(health, id, 'hand-over', { person: 'nobody', reason: '休假' })
    expect(stranger.body).toMatchObject({ code: 'cases.personNotSuitable' })
    const me = (await bureau.get('/api/identity/me')).body as { id: string }
    const given = await act(health, id, 'hand-over', { department: 'sjj', person: me.id, reason: '转办' })
    expect(given.body).toMatchObject({ desk: 'sjj', assignee: { id: me.id } })
  })
})

describe('a clock', () => {
  it('is extended with reason, within what the type allows, by whom it names', async () => {
    const { id } = await open(health)
    const extension = { clock: 'handling', amount: 4, reason: '案情复杂' }
    expect((await act(health, id, 'extensions', extension)).body).toMatchObject({ code: 'cases.notYourTask' })
    const before = (await read(leader, id)).clocks[1]
    expect(before).toMatchObject({ remaining: 5, dueAt: '2026-11-30T15:59:59.999Z' })
    expect((await act(leader, id, 'extensions', extension)).status).toBe(200)
    const after = await read(leader, id)
    expect(after.clocks[1]).toMatchObject({ remaining: 9, dueAt: '2026-12-04T15:59:59.999Z' })
    expect(after.history.at(-1)).toMatchObject({
      kind: 'extended',
      comment: '案情复杂',
      details: { amount: 4 },
    })
    const more = await act(leader, id, 'extensions', { ...extension, amount: 7 })
    expect(more.body).toMatchObject({ code: 'cases.extensionTooLong', details: { most: 10, given: 4 } })
    const other = await act(leader, id, 'extensions', { ...extension, clock: 'acceptance' })
    expect(other.body).toMatchObject({ code: 'cases.notPossibleNow' })
  })

  it('stands still in a supplement and runs on after it', async () => {
    const { id } = await open(health)
    await advance(health, id, 'accept')
    await advance(health, id, 'askSupplement', { comment: '缺少材料' })
    expect((await read(health, id)).clock).toMatchObject({ status: 'suspended', dueAt: null, remaining: 5 })
    app.clock.advance(7 * 86_400_000)
    expect((await advance(health, id, 'resume')).status).toBe(200)
    expect((await read(health, id)).clock).toMatchObject({ status: 'running', remaining: 5 })
  })
})
