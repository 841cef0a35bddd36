import { defineModule } from '#platform/module.ts'
import { ensureVersion, holdsKeys } from './make-version.ts'
import { allVersions } from './key-version-store.ts'
import { opens } from './key-version.ts'
import { providerOf } from './providers/provider-of.ts'

export const keys = defineModule({
  name: 'trust/keys',
  folder: import.meta.dirname,
  async boot(ctx) {
    await ensureVersion(ctx)
    const provider = providerOf(ctx.config)
    for (const version of (await allVersions(ctx.db)).filter(({ state }) => opens(state))) {
      if (await holdsKeys(provider, version)) continue
      throw new Error(
        `Version ${version.number} of the key-encryption key is not with the key provider (${provider.kind}), or is another one; restore it from the backup of keys.`,
      )
    }
  },
})
