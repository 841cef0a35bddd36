import { inject, expect, it } from 'vitest'
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { makeCtx, type Services } from './context.ts'
import { readConfig } from './config.ts'
import { systemActor } from './ctx.ts'
import { makeTestClock } from './clock.ts'
import { openDatabase } from './db.ts'
import { openJobs } from './jobs.ts'
import { openLive } from './live.ts'
import { createLog } from './log.ts'
import { migrate } from './migrate.ts'
import { defineEvent, defineJob, onEvent, type ModuleDefinition } from './module.ts'

const happened = defineEvent('demo.happened', z.object({ n: z.number() }))

/** A platform with one module that counts what reaches it. */
async function openPlatform() {
  const seen: string[] = []
  const count = defineJob({
    name: 'demo.count',
    payload: z.object({ n: z.number() }),
    handle: async (_ctx, { n }) => void seen.push(`job ${n}`),
  })
  const merge = defineJob({
    name: 'demo.merge',
    payload: z.object({}),
    merge: true,
    handle: async () => void seen.push('merged'),
  })
  const hear = onEvent(happened, async (_ctx, { n }) => void seen.push(`event ${n}`))
  const module: ModuleDefinition = {
    name: 'test/demo',
    folder: import.meta.dirname + '/none',
    jobs: [count, merge],
    listeners: [hear],
  }
  const admin = openDatabase(inject('postgresUrl'), 1)
  const name = `p_${randomUUID().replaceAll('-', '')}`
  await admin.pool.query(`create database ${name}`)
  const url = inject('postgresUrl').replace(/\/postgres$/, `/${name}`)
  const database = openDatabase(url, 4)
  await migrate(database.kysely, [])
  const jobs = await openJobs(url, [module])
  const services: Services = {
    db: database.kysely,
    clock: makeTestClock('2026-11-23T00:00:00Z'),
    log: createLog('silent'),
    config: readConfig({}),
    jobs,
  }
  const makeContext = () => makeCtx(services, systemActor)
  const close = async (): Promise<void> => {
    await jobs.stop()
    await database.close()
    await admin.pool.query(`drop database ${name} with (force)`)
    await admin.close()
  }
  return { ctx: makeContext(), drain: () => jobs.drain(makeContext), seen, count, merge, url, close }
}

it('a change, its event and its jobs happen together or not at all', async () => {
  const { ctx, drain, seen, count, close } = await openPlatform()
  await ctx.transaction(async (tx) => {
    await tx.publish(happened, { n: 1 })
    await tx.enqueue(count, { n: 1 })
  })
  const failing = ctx.transaction(async (tx) => {
    await tx.publish(happened, { n: 2 })
    await tx.enqueue(count, { n: 2 })
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  await drain()
  expect(seen.sort()).toEqual(['event 1', 'job 1'])
  await close()
})

it('drops a second unstarted job only where the job asks for merging', async () => {
  const { ctx, drain, seen, count, merge, close } = await openPlatform()
  for (let i = 0; i < 3; i++) {
    await ctx.enqueue(merge, {}, { key: 'same' })
    await ctx.enqueue(count, { n: 7 })
  }
  await ctx.enqueue(merge, {}, { key: 'other' })
  await drain()
  expect(seen.filter((entry) => entry === 'merged')).toHaveLength(2)
  expect(seen.filter((entry) => entry === 'job 7')).toHaveLength(3)
  await close()
})

it('refuses a payload of the wrong shape before anything is written', async () => {
  const { ctx, drain, seen, close } = await openPlatform()
  await expect(ctx.publish(happened, { n: 'one' as never })).rejects.toThrow()
  await drain()
  expect(seen).toEqual([])
  await close()
})

it('tells live views after commit, and nothing of what was rolled back', async () => {
  const { ctx, url, close } = await openPlatform()
  const live = await openLive(url)
  const heard: number[] = []
  live.subscribe(({ payload }) => void heard.push((payload as { n: number }).n))
  await ctx
    .transaction(async (tx) => {
      await tx.publish(happened, { n: 5 })
      throw new Error('no')
    })
    .catch(() => undefined)
  await ctx.publish(happened, { n: 6 })
  await expect.poll(() => heard).toEqual([6])
  await live.stop()
  await close()
})
