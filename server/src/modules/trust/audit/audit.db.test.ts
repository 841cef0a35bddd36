import { hash } from 'node:crypto'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { recordAudit, sequenceEntries } from './index.ts'
import { rootFromPath } from './log/merkle.ts'
import { openCheckpoint, readVerifier } from './log/note.ts'
import type { AuditVerification, EntryProof, LogState } from './schema.ts'
import { openWitness, witnessLog } from './witness-log.ts'
import { useApp } from '#test/app.ts'

const app = useApp()

const act = (kind: string, id = '1') => ({ action: 'test.act', object: { kind, id } })

async function verify(): Promise<AuditVerification> {
  const steward = await app.as('steward')
  const started = await steward.post('/api/audit/verifications')
  expect(started.status).toBe(202)
  await app.drain()
  const { id } = started.body as { id: string }
  return (await steward.get(`/api/audit/verifications/${id}`)).body
}

it('keeps acts in a log that verifies, also when many are written at once', async () => {
  const ctx = app.ctx()
  await Promise.all(Array.from({ length: 600 }, (_, i) => recordAudit(ctx, act('thing', `${i}`))))
  const { result } = await verify()
  expect(result).toMatchObject({ fault: null, witnessFound: false })
  expect(result!.entries).toBeGreaterThanOrEqual(600)
  const listed = await (await app.as('steward')).get('/api/audit/entries?objectKind=thing&size=5')
  expect(listed.body).toMatchObject({ total: 600 })
})

it('writes nothing when the act fails', async () => {
  const failing = app.ctx().transaction(async (tx) => {
    await recordAudit(tx, act('failed'))
    throw new Error('the act fails')
  })
  await expect(failing).rejects.toThrow('the act fails')
  const steward = await app.as('steward')
  expect((await steward.get('/api/audit/entries?objectKind=failed')).body).toMatchObject({ total: 0 })
})

it('fails the act whose entry cannot be written', async () => {
  const ctx = app.ctx()
  await sql`alter table audit.entry add constraint no_more check (object_kind <> 'refused')`.execute(ctx.db)
  await expect(recordAudit(ctx, act('refused'))).rejects.toThrow('no_more')
  await recordAudit(ctx, act('after'))
  await sql`alter table audit.entry drop constraint no_more`.execute(ctx.db)
})

it('keeps hostile texts as they are, in one entry', async () => {
  const text = 'a\u0000\n2026-11-23 admin deleted everything\u001b[2J\ud800'
  await recordAudit(app.ctx(), { ...act('hostile', text), details: { text, big: 1n, none: undefined } })
  const { body } = await (await app.as('steward')).get('/api/audit/entries?objectKind=hostile')
  const stored = text.replace('\u0000', '\ufffd').replace('\ud800', '\ufffd')
  expect((body as { items: unknown[] }).items).toMatchObject([
    { objectId: stored, details: { text: stored, big: '1' } },
  ])
})

it('proves an entry to someone who has only the checkpoint', async () => {
  const ctx = app.ctx()
  await recordAudit(ctx, { ...act('proved'), subjects: ['p1'] })
  await sequenceEntries(ctx)
  const steward = await app.as('steward')
  const { items } = (await steward.get('/api/audit/entries?objectKind=proved')).body as {
    items: { id: number }[]
  }
  const { index, content, path, checkpoint, verifier } = (
    await steward.get(`/api/audit/entries/${items[0]!.id}/proof`)
  ).body as EntryProof
  const signed = openCheckpoint(checkpoint, readVerifier(verifier)!)!
  const leaf = hash('sha256', Buffer.concat([Buffer.from([0]), Buffer.from(content)]), 'buffer')
  const walk = { index, size: signed.size, leaf, path: path.map((text) => Buffer.from(text, 'base64')) }
  expect(rootFromPath('sha256', walk)?.equals(signed.root)).toBe(true)
  expect(JSON.parse(content)).toContain('proved')
  expect((await steward.get('/api/audit/entries/999999/proof')).status).toBe(404)
})

it('refuses update and delete, and finds a change made behind its back', async () => {
  const ctx = app.ctx()
  await recordAudit(ctx, { ...act('victim'), details: { amount: 1 } })
  await expect(sql`delete from audit.entry`.execute(ctx.db)).rejects.toThrow('never changed')
  await expect(sql`update audit.leaf set index = -1`.execute(ctx.db)).rejects.toThrow('never changed')
  expect((await verify()).result?.fault).toBeNull()
  await sql`alter table audit.entry disable trigger entry_is_final`.execute(ctx.db)
  await sql`update audit.entry set details = '{"amount": 2}' where object_kind = 'victim'`.execute(ctx.db)
  const { rows } = await sql<{ index: number }>`
    select l.index from audit.leaf l join audit.entry e on e.id = l.entry where e.object_kind = 'victim'`.execute(
    ctx.db,
  )
  expect((await verify()).result?.fault).toEqual({ index: rows[0]?.index, kind: 'content-changed' })
  await sql`update audit.entry set details = '{"amount": 1}' where object_kind = 'victim'`.execute(ctx.db)
  await sql`insert into audit.entry (at, actor, actor_name, action, object_kind, object_id, details)
    values (now(), 'x', 'x', 'slipped.in', 'x', 'x', '{}')`.execute(ctx.db)
  expect((await verify()).result?.fault).toMatchObject({ kind: 'entry-outside-log' })
  await sql`delete from audit.entry where action = 'slipped.in'`.execute(ctx.db)
  expect((await verify()).result?.fault).toBeNull()
})

it('is watched by a witness that remembers what the database forgot', async () => {
  const ctx = app.ctx()
  await sequenceEntries(ctx)
  const open = (await openWitness(ctx))!
  const witness = await witnessLog(ctx, open)
  const state = (): Promise<LogState> => app.anonymous.get('/api/audit/log').then(({ body }) => body)
  const { size, witnessed, alarm } = await state()
  expect({ witnessed, alarm }).toEqual({ witnessed: size, alarm: null })
  expect((await verify()).result).toMatchObject({ witnessed: size, witnessFound: true, fault: null })
  for (const table of ['leaf', 'checkpoint', 'subtree'])
    await sql`alter table audit.${sql.ref(table)} disable trigger all`.execute(ctx.db)
  await sql`delete from audit.leaf where index >= ${size - 3}`.execute(ctx.db)
  await sql`delete from audit.checkpoint where size > ${size - 3}`.execute(ctx.db)
  await sql`update audit.log set size = ${size - 3}`.execute(ctx.db)
  expect((await verify()).result?.fault).toEqual({ index: size - 3, kind: 'shorter-than-witness' })
  await witnessLog(ctx, { ...open, witness })
  expect(await state()).toMatchObject({ alarm: 'shrunk' })
  open.file.close()
})

it('is closed to those without the permission', async () => {
  expect((await (await app.as('handler')).get('/api/audit/entries')).status).toBe(403)
  expect((await app.anonymous.get('/api/audit/entries')).status).toBe(401)
  expect((await app.anonymous.post('/api/audit/verifications')).status).toBe(401)
})
