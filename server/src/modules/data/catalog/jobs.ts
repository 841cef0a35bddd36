import { z } from 'zod'
import { defineJob } from '#platform/module.ts'
import { refreshIndex } from './refresh-index.ts'

export const refreshIndexJob = defineJob({
  name: 'catalog.refreshIndex',
  payload: z.object({}),
  cron: '17 * * * *',
  merge: true,
  handle: (ctx) => refreshIndex(ctx),
})
