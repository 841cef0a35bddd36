import { defineModule, onEvent } from '#platform/module.ts'
import { levelRuleChanged } from '#modules/trust/keys/index.ts'
import { versionPublished } from './events.ts'
import { removeOrphans } from './files.ts'
import { protectJob, removeReplacedJob } from './jobs.ts'
import { datasetsOfLevel } from './level-store.ts'
import { clearScratch } from './plain-file.ts'
import { allPaths } from './version-store.ts'

export const lake = defineModule({
  name: 'data/lake',
  folder: import.meta.dirname,
  events: [versionPublished],
  jobs: [protectJob, removeReplacedJob],
  listeners: [
    onEvent(levelRuleChanged, async (ctx, { level }) => {
      for (const dataset of await datasetsOfLevel(ctx.db, level)) await ctx.enqueue(protectJob, { dataset })
    }),
  ],
  async boot(ctx) {
    await clearScratch(ctx.config)
    const removed = await removeOrphans(ctx.config, await allPaths(ctx.db), ctx.clock.now())
    if (removed > 0) ctx.log.warn({ removed }, 'removed lake files that no version names')
  },
})
