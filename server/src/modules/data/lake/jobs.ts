import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { defineJob } from '#platform/module.ts'
import { lakeFolder } from './files.ts'
import { protectVersions } from './protect-versions.ts'
import { allPaths } from './version-store.ts'

/** Brings a dataset's published files to the rule of its level. */
export const protectJob = defineJob({
  name: 'lake.protect',
  payload: z.object({ dataset: z.string() }),
  merge: true,
  handle: async (ctx, { dataset }) => {
    for (const path of await protectVersions(ctx, dataset)) {
      const startAfter = new Date(ctx.clock.now().getTime() + REPLACED_KEPT_MS)
      await ctx.enqueue(removeReplacedJob, { path }, { startAfter })
    }
  },
})

/** Readers that opened the file before it was replaced may still read it by its path. */
const REPLACED_KEPT_MS = 10 * 60_000

export const removeReplacedJob = defineJob({
  name: 'lake.removeReplaced',
  payload: z.object({ path: z.string() }),
  async handle(ctx, { path }) {
    if ((await allPaths(ctx.db)).has(path)) return
    await rm(join(lakeFolder(ctx.config), path), { force: true })
  },
})
