import { z } from 'zod'
import { defineJob } from '#platform/module.ts'
import { archiveStream } from './archive-stream.ts'
import { noteSilence, pruneStreams } from './tend-streams.ts'
import { allStreams } from './stream-store.ts'

const nothing = z.object({})

/** Every minute: who has fallen silent. */
export const tend = defineJob({
  name: 'streams.tend',
  payload: nothing,
  cron: '* * * * *',
  merge: true,
  handle: (ctx) => noteSilence(ctx),
})

/** Every hour, when the last one is closed: deliver it to the lake, and remove what has been there long enough. */
export const archive = defineJob({
  name: 'streams.archive',
  payload: nothing,
  cron: '4 * * * *',
  merge: true,
  expireSeconds: 2 * 3600,
  async handle(ctx) {
    for (const { code } of await allStreams(ctx.db)) await archiveStream(ctx, code)
    await pruneStreams(ctx)
  },
})
