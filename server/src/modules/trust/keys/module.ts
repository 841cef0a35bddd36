import { defineModule } from '#platform/module.ts'
import { levelRuleChanged, rotationAdvanced } from './events.ts'
import { rotateJob } from './jobs.ts'
import { ensureVersion, holdsKeys } from './make-version.ts'
import { allVersions } from './key-version-store.ts'
import { opens } from './key-version.ts'
import { providerOf } from './providers/provider-of.ts'
import { findRunning } from './rotation-store.ts'
import { routes } from './routes.ts'

export const keys = defineModule({
  name: 'trust/keys',
  folder: import.meta.dirname,
  permissions: {
    'keys.read': {
      roles: ['administrator'],
      zh: '查看密钥版本与密码套件',
      en: 'See key versions and cipher suites',
    },
    'keys.manage': {
      roles: ['administrator'],
      zh: '轮换、停用密钥，设置密码套件',
      en: 'Rotate and retire keys, choose suites',
    },
  },
  routes,
  jobs: [rotateJob],
  events: [rotationAdvanced, levelRuleChanged],
  async boot(ctx) {
    await ensureVersion(ctx)
    const provider = providerOf(ctx.config)
    for (const version of (await allVersions(ctx.db)).filter(({ state }) => opens(state))) {
      if (await holdsKeys(provider, version)) continue
      throw new Error(
        `Version ${version.number} of the key-encryption key is not with the key provider (${provider.kind}), or is another one; restore it from the backup of keys.`,
      )
    }
    // Its worker may have died with its retries used up; a second job finds nothing to do.
    const running = await findRunning(ctx.db)
    if (running) await ctx.enqueue(rotateJob, { rotation: running.id })
  },
})
