import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { recordAudit } from './index.ts'
import { useApp } from '#test/app.ts'

const app = useApp()

it('keeps acts in a chain that verifies, also when many are written at once', async () => {
  const ctx = app.ctx()
  await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      recordAudit(ctx, { action: 'test.act', object: { kind: 'thing', id: `${i}` } }),
    ),
  )
  const steward = await app.as('steward')
  const { body } = await steward.post('/api/audit/verification')
  expect(body).toMatchObject({ brokenAt: null })
  const listed = await steward.get('/api/audit/entries?objectKind=thing&size=5')
  expect(listed.body).toMatchObject({ total: 20 })
})

it('writes nothing when the act fails', async () => {
  const ctx = app.ctx()
  const failing = ctx.transaction(async (tx) => {
    await recordAudit(tx, { action: 'test.failed', object: { kind: 'failed', id: '1' } })
    throw new Error('the act fails')
  })
  await expect(failing).rejects.toThrow('the act fails')
  const steward = await app.as('steward')
  expect((await steward.get('/api/audit/entries?objectKind=failed')).body).toMatchObject({ total: 0 })
})

it('refuses update and delete, and finds a change made behind its back', async () => {
  const ctx = app.ctx()
  await recordAudit(ctx, { action: 'test.act', object: { kind: 'victim', id: '1' }, details: { amount: 1 } })
  await expect(sql`delete from audit.entry`.execute(ctx.db)).rejects.toThrow('never changed')
  await sql`alter table audit.entry disable trigger entry_is_final`.execute(ctx.db)
  await sql`update audit.entry set details = '{"amount": 2}' where object_kind = 'victim'`.execute(ctx.db)
  const { rows } = await sql<{
    seq: number
  }>`select seq from audit.entry where object_kind = 'victim'`.execute(ctx.db)
  const steward = await app.as('steward')
  expect((await steward.post('/api/audit/verification')).body).toMatchObject({ brokenAt: rows[0]?.seq })
})

it('is closed to those without the permission', async () => {
  expect((await (await app.as('handler')).get('/api/audit/entries')).status).toBe(403)
  expect((await app.anonymous.get('/api/audit/entries')).status).toBe(401)
})
