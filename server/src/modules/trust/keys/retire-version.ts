import type { Ctx } from '#platform/ctx.ts'
import { recordAudit } from '#modules/trust/audit/index.ts'
import { countByVersion } from './data-key-store.ts'
import { errors } from './errors.ts'
import { findVersion, lockVersions, setRetired } from './key-version-store.ts'

/** From now on the version is refused. Only when no data key is wrapped by it any more; its material stays with the provider. */
export async function retireVersion(ctx: Ctx, number: number): Promise<void> {
  await ctx.transaction(async (tx) => {
    await lockVersions(tx.db)
    const version = await findVersion(tx.db, number)
    if (!version) throw errors.unknownVersion({ version: number })
    if (version.state !== 'retiring') throw errors.notRetirable({ version: number, state: version.state })
    const left = (await countByVersion(tx.db)).get(number) ?? 0
    if (left > 0) throw errors.stillInUse({ version: number, dataKeys: left })
    await setRetired(tx.db, number, tx.clock.now())
    await recordAudit(tx, {
      action: 'keys.versionRetired',
      object: { kind: 'key-version', id: String(number) },
    })
  })
}
