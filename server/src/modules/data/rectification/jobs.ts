import { z } from 'zod'
import { defineJob } from '#platform/module.ts'
import { checkPublished } from './check-published.ts'
import { judgeDataset } from './judge-dataset.ts'
import { datasetsDue } from './watched-store.ts'

/** Checks the published version, then holds everything known of the dataset against its thresholds. */
export const check = defineJob({
  name: 'rectification.check',
  payload: z.object({ dataset: z.string() }),
  merge: true,
  async handle(ctx, { dataset }) {
    await checkPublished(ctx, dataset)
    await judgeDataset(ctx, dataset)
  },
})

/** Holds what is known against the thresholds, without looking at the rows again. */
export const judge = defineJob({
  name: 'rectification.judge',
  payload: z.object({ dataset: z.string() }),
  merge: true,
  handle: (ctx, { dataset }) => judgeDataset(ctx, dataset),
})

/** Every morning: nothing arriving is a fault too. */
export const freshness = defineJob({
  name: 'rectification.freshness',
  payload: z.object({}),
  cron: '30 6 * * *',
  async handle(ctx) {
    for (const dataset of await datasetsDue(ctx.db, ctx.clock.now())) await judgeDataset(ctx, dataset)
  },
})
