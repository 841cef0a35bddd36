import { sql } from 'kysely'
import { z } from 'zod'
import { beforeAll, expect, it } from 'vitest'
import { publishCaseType } from './index.ts'
import { recomputeClocks } from './recompute-clocks.ts'
import { remindAndEscalate } from './remind-and-escalate.ts'
import { act, advance, open, read } from './testing/desk.ts'
import { permitType } from './testing/permit.ts'
import { useApp, type Caller } from '#test/app.ts'

const app = useApp()
let health: Caller
let leader: Caller

beforeAll(async () => {
  await publishCaseType(app.ctx(), permitType())
  health = await app.as('handler', 'wjw')
  leader = await app.as('leader', 'sjj')
})

async function noticesOf(id: string): Promise<string[]> {
  const { history } = await read(leader, id)
  return history
    .filter((entry) => entry.kind === 'reminded' || entry.kind === 'escalated')
    .map(
      ({ kind, at, details }) =>
        `${kind} ${String(details['clock'])} ${String(details['before'] ?? '')} ${at}`,
    )
}

async function runAt(iso: string): Promise<number> {
  app.clock.set(iso)
  return remindAndEscalate(app.ctx())
}

it('reminds and escalates each once, at the instants the clock shows', async () => {
  app.clock.set('2026-11-23T02:00:00Z')
  const { id } = await open(health)
  await advance(health, id, 'accept')
  expect(await runAt('2026-11-24T15:59:00Z')).toBe(0)
  // Three working days before Monday 30 November is Wednesday the 25th.
  expect(await runAt('2026-11-24T16:00:00Z')).toBe(1)
  expect(await runAt('2026-11-24T16:00:00Z')).toBe(0)
  expect(await runAt('2026-11-27T00:00:00Z')).toBe(1)
  expect(await runAt('2026-11-30T15:59:59.999Z')).toBe(0)
  expect(await read(health, id)).toMatchObject({ overdue: false })
  expect(await runAt('2026-11-30T16:00:00Z')).toBe(1)
  expect(await read(health, id)).toMatchObject({ overdue: true })
  expect(await runAt('2027-03-01T00:00:00Z')).toBe(0)
  expect(await noticesOf(id)).toEqual([
    'reminded handling 3 2026-11-24T16:00:00.000Z',
    'reminded handling 1 2026-11-27T00:00:00.000Z',
    'escalated handling  2026-11-30T16:00:00.000Z',
  ])
  const { rows } = await sql<{ payload: object }>`
    select payload from platform.event where name = 'cases.escalated' and payload ->> 'caseId' = ${id}`.execute(
    app.ctx().db,
  )
  expect(rows).toHaveLength(1)
  expect(rows[0]?.payload).toMatchObject({ clock: 'handling', toRole: 'leader', toDepartment: 'sjj' })
  await advance(leader, id, 'stop', { comment: '结束' })
})

it('does so once even when four workers look at the same minute', async () => {
  app.clock.set('2026-11-23T02:00:00Z')
  const opened = [await open(health), await open(health), await open(health)]
  app.clock.set('2026-11-25T00:00:00Z')
  const counts = await Promise.all([1, 2, 3, 4].map(() => remindAndEscalate(app.ctx())))
  // The acceptance clock of 24 hours has run out and escalates to nobody; the handling clock reminds.
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(opened.length)
  for (const { id } of opened) {
    expect(await noticesOf(id)).toHaveLength(1)
    await advance(leader, id, 'stop', { comment: '结束' })
  }
})

it('reminds again for an extended deadline, and never while suspended', async () => {
  app.clock.set('2026-11-23T02:00:00Z')
  const { id } = await open(health)
  await advance(health, id, 'accept')
  expect(await runAt('2026-11-25T00:00:00Z')).toBe(1)
  await act(leader, id, 'extensions', { clock: 'handling', amount: 2, reason: '案情复杂' })
  expect(await runAt('2026-11-26T15:59:00Z')).toBe(0)
  expect(await runAt('2026-11-26T16:00:00Z')).toBe(1)
  await advance(health, id, 'askSupplement', { comment: '缺少材料' })
  expect(await runAt('2027-02-01T00:00:00Z')).toBe(0)
  await advance(leader, id, 'stop', { comment: '结束' })
})

it('runs as a job of its own', async () => {
  app.clock.set('2026-11-23T02:00:00Z')
  const { id } = await open(health)
  app.clock.set('2026-11-25T00:00:00Z')
  await app.ctx().enqueue({ name: 'cases.remindAndEscalate', payload: z.object({}) }, {})
  await app.drain()
  expect(await noticesOf(id)).toHaveLength(1)
  await advance(leader, id, 'stop', { comment: '结束' })
})

it('puts right what is cached when the calendar changes', async () => {
  app.clock.set('2026-11-23T02:00:00Z')
  const { id } = await open(health)
  const { db } = app.ctx()
  const right = await cached(id)
  await sql`update cases.case_file set due_at = now() where id = ${id}`.execute(db)
  await sql`update cases.running_clock set next_notice_at = null, calendar = 'other' where case_id = ${id}`.execute(
    db,
  )
  expect(await cached(id)).not.toEqual(right)
  expect(await recomputeClocks(app.ctx())).toBe(1)
  expect(await cached(id)).toEqual(right)
  expect(await recomputeClocks(app.ctx())).toBe(0)
})

async function cached(id: string): Promise<unknown> {
  const { rows } = await sql`
    select c.due_at, array_agg(k.next_notice_at order by k.name) as notices, array_agg(k.calendar) as calendars
    from cases.case_file c join cases.running_clock k on k.case_id = c.id
    where c.id = ${id} group by c.due_at`.execute(app.ctx().db)
  return rows
}
