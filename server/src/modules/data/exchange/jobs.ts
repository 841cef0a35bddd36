import { z } from 'zod'
import { defineJob } from '#platform/module.ts'
import { watchGrants } from './grant/watch-grants.ts'
import { announceVersion } from './use/announce-version.ts'

export const watch = defineJob({
  name: 'exchange.watchGrants',
  payload: z.object({}),
  cron: '*/10 * * * *',
  merge: true,
  handle: (ctx) => watchGrants(ctx),
})

export const announce = defineJob({
  name: 'exchange.announceVersion',
  payload: z.object({ grant: z.string(), number: z.number().int() }),
  retries: 8,
  handle: announceVersion,
})
