import { z } from 'zod'
import { defineJob } from '#platform/module.ts'
import { FetchPayload } from './fetch-payload.ts'
import { lostFetches } from './fetch-store.ts'
import { startDueFetches } from './start-due-fetches.ts'

/** Reads from a source and delivers. The handler is loaded when the first job comes. */
export const runFetch = defineJob({
  name: 'sources.fetch',
  payload: FetchPayload,
  expireSeconds: 12 * 3600,
  concurrency: 2,
  async handle(ctx, { fetch }, signal) {
    const { executeFetch } = await import('./execute-fetch.ts')
    await executeFetch(ctx, fetch, signal)
  },
})

/** Begins what is due, every minute. */
export const startDue = defineJob({
  name: 'sources.start-due',
  payload: z.object({}),
  cron: '* * * * *',
  handle: (ctx) => startDueFetches(ctx),
})

/** Queues again what a dead worker left behind; runs every minute and shortly after each start. */
export const recoverFetches = defineJob({
  name: 'sources.recover',
  payload: z.object({}),
  cron: '* * * * *',
  async handle(ctx) {
    for (const fetch of await lostFetches(ctx.db, ctx.clock.now())) await ctx.enqueue(runFetch, { fetch })
  },
})
