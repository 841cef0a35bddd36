import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { openText, sealText } from './index.ts'
import { runRotation } from './run-rotation.ts'
import { plantDataKeys } from './testing/plant-data-keys.ts'
import { useApp } from '#test/app.ts'

const app = useApp()
const KEYS = 12_000

type Overview = {
  versions: { number: number; state: string; dataKeys: number; held: boolean }[]
  running: { done: number; state: string } | null
  plan: { nextVersion: number; dataKeys: number; leftBehind: number; seconds: number | null }
}

async function overview(): Promise<Overview> {
  return (await (await app.as('administrator')).get('/api/keys/overview')).body
}

async function begin(newVersion: boolean): Promise<{ status: number; body: { id: number } }> {
  return (await app.as('administrator')).post('/api/keys/rotations', { newVersion })
}

it('wraps every data key by the new version while texts are read and sealed, then refuses the old', async () => {
  const ctx = app.ctx()
  const secret = await sealText(ctx, '机密', 'connection:1')
  await plantDataKeys(ctx, KEYS)
  expect((await overview()).plan).toEqual({
    nextVersion: 2,
    dataKeys: KEYS + 1,
    leftBehind: 0,
    seconds: null,
  })
  const { status, body } = await begin(true)
  expect(status).toBe(202)
  expect((await begin(true)).body).toMatchObject({ code: 'keys.rotationRunning' })
  let over = false
  const rotating = runRotation(ctx, body.id, new AbortController().signal).then(() => (over = true))
  let reads = 0
  for (; !over; reads++) {
    expect(await openText(ctx, secret, 'connection:1')).toBe('机密')
    await sealText(ctx, 'x', `kind${reads}:1`)
  }
  await rotating
  expect(reads).toBeGreaterThan(3)
  const { versions, plan } = await overview()
  expect(versions).toMatchObject([
    { number: 2, state: 'active', dataKeys: plan.dataKeys, held: true },
    { number: 1, state: 'retiring', dataKeys: 0, held: true },
  ])
  expect(plan.seconds).toBeGreaterThan(0)
  const { rows } = await sql<{ old: Buffer }>`select wrapped as old from keys.data_key limit 1`.execute(
    ctx.db,
  )
  expect(rows[0]?.old.readUInt32BE(2), 'the wrapped key names its version').toBe(2)
})

it('retires a version nothing is wrapped by, and refuses it from then on', async () => {
  const ctx = app.ctx()
  const admin = await app.as('administrator')
  const secret = await sealText(ctx, 'a', 'kept:1')
  const id = secret.split('.')[2]
  const { rows } = await sql<{ wrapped: Buffer }>`select wrapped from keys.data_key where id = ${id}`.execute(
    ctx.db,
  )
  expect((await admin.post('/api/keys/versions/2/retirement')).body).toMatchObject({
    code: 'keys.notRetirable',
  })
  expect((await admin.post('/api/keys/versions/9/retirement')).body).toMatchObject({
    code: 'keys.unknownVersion',
  })
  await begin(true)
  expect((await admin.post('/api/keys/versions/2/retirement')).body).toMatchObject({
    code: 'keys.stillInUse',
  })
  await app.drain()
  expect((await admin.post('/api/keys/versions/2/retirement')).status).toBe(204)
  expect(await openText(ctx, secret, 'kept:1')).toBe('a')
  // An old copy of the row put back, as after restoring a backup by hand.
  await sql`update keys.data_key set kek = 2, wrapped = ${rows[0]?.wrapped} where id = ${id}`.execute(ctx.db)
  await expect(openText(ctx, secret, 'kept:1')).rejects.toMatchObject({ code: 'keys.versionRefused' })
  await sql`update keys.data_key set kek = 3 where id = ${id}`.execute(ctx.db)
  await expect(openText(ctx, secret, 'kept:1')).rejects.toMatchObject({ code: 'keys.notOpened' })
  await sql`delete from keys.data_key where id = ${id}`.execute(ctx.db)
})

it('stops when cancelled, opens what is on either version, and finishes when asked to', async () => {
  const ctx = app.ctx()
  const admin = await app.as('administrator')
  const secret = await sealText(ctx, 'b', 'either:1')
  const before = (await overview()).plan.dataKeys
  await begin(true)
  expect((await admin.post('/api/keys/rotations/cancellation')).status).toBe(204)
  await app.drain()
  const cancelled = await overview()
  expect(cancelled.running).toBeNull()
  expect(cancelled.plan.leftBehind).toBe(before)
  expect((await admin.post('/api/keys/rotations/cancellation')).body).toMatchObject({
    code: 'keys.noRotation',
  })
  expect(await openText(ctx, secret, 'either:1')).toBe('b')
  await begin(false)
  await app.drain()
  expect((await overview()).plan).toMatchObject({ leftBehind: 0, dataKeys: before })
  expect(await openText(ctx, secret, 'either:1')).toBe('b')
  expect((await begin(false)).body).toMatchObject({ code: 'keys.nothingLeft' })
  const { body } = await admin.get('/api/keys/rotations?sort=-toVersion')
  expect(body).toMatchObject({
    total: 4,
    items: [{ state: 'done' }, { state: 'cancelled', done: 0 }, {}, {}],
  })
})

it('goes on past a data key that does not open, says so, and keeps its version from being retired', async () => {
  const ctx = app.ctx()
  const admin = await app.as('administrator')
  const secret = await sealText(ctx, 'c', 'good:1')
  const id = (await sealText(ctx, 'd', 'bad:1')).split('.')[2]
  await sql`update keys.data_key set wrapped = set_byte(wrapped, 30, 1 + get_byte(wrapped, 30) % 254) where id = ${id}`.execute(
    ctx.db,
  )
  await begin(true)
  await app.drain()
  const { body } = await admin.get('/api/keys/rotations?size=1')
  expect(body).toMatchObject({ items: [{ state: 'incomplete', unopenable: 1 }] })
  expect((await overview()).plan.leftBehind).toBe(1)
  expect(await openText(ctx, secret, 'good:1')).toBe('c')
  await expect(openText(ctx, `yz1.gm.${id}.AAAA`, 'bad:1')).rejects.toMatchObject({ code: 'keys.notOpened' })
  const [, old] = (await overview()).versions
  expect((await admin.post(`/api/keys/versions/${old?.number}/retirement`)).body).toMatchObject({
    code: 'keys.stillInUse',
    details: { dataKeys: 1 },
  })
})

it('is for the administrator; what is done is audited and no answer holds key material', async () => {
  const admin = await app.as('administrator')
  for (const role of ['steward', 'engineer', 'leader'] as const)
    expect((await (await app.as(role)).get('/api/keys/overview')).status).toBe(403)
  expect((await admin.put('/api/keys/levels/general', { suite: 'gm', atRest: true })).status).toBe(204)
  const { text } = await admin.get('/api/keys/overview')
  expect(JSON.parse(text)).toMatchObject({
    rules: [{ level: 'core' }, { level: 'important' }, { level: 'general', suite: 'gm', atRest: true }],
  })
  expect(text).not.toMatch(/proof|wrapped|[A-Za-z0-9+/]{40}/)
  const { body } = await admin.get('/api/audit/entries?size=100')
  const actions = (body as { items: { action: string }[] }).items.map(({ action }) => action)
  for (const action of [
    'rotationBegun',
    'rotationDone',
    'rotationCancelled',
    'versionRetired',
    'levelRuleSet',
  ])
    expect(actions).toContain(`keys.${action}`)
})
