import { defineModule } from '#platform/module.ts'
import { versionPublished } from './events.ts'
import { removeOrphans } from './files.ts'
import { allPaths } from './version-store.ts'

export const lake = defineModule({
  name: 'data/lake',
  folder: import.meta.dirname,
  events: [versionPublished],
  async boot(ctx) {
    const removed = await removeOrphans(ctx.config, await allPaths(ctx.db), ctx.clock.now())
    if (removed > 0) ctx.log.warn({ removed }, 'removed lake files that no version names')
  },
})
