import { recordAudit } from '#modules/trust/audit/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { assessWithRows } from './assess-opening.ts'
import { findOpening, insertWithheld, listReleases } from './opening-store.ts'
import { release, writeDerived } from './release.ts'

/**
 * A new version of an opened dataset is protected by the plan of its opening and assessed like the first: it becomes
 * public, or is withheld with the reasons, while the version before it stays public.
 */
export async function releaseVersion(
  ctx: Ctx,
  { dataset, number }: { dataset: string; number: number },
): Promise<void> {
  const opening = await findOpening(ctx.db, dataset)
  if (!opening || opening.withdrawn) return
  const [newest] = await listReleases(ctx.db, dataset)
  if (newest && newest.version >= number) return
  const { assessment, session } = await assessWithRows(ctx, dataset, { version: number, plan: opening.plan })
  try {
    const file = assessment.allowed && session ? await writeDerived(ctx, assessment, session) : null
    await ctx.transaction(async (tx) => {
      const object = { kind: 'dataset', id: dataset }
      if (!assessment.allowed) {
        const reasons = assessment.reasons.map(({ code }) => code)
        await insertWithheld(tx.db, { dataset, version: number, at: tx.clock.now() }, assessment)
        await recordAudit(tx, { action: 'opening.versionWithheld', object, details: { number, reasons } })
        return
      }
      await release(tx, assessment, file)
      await recordAudit(tx, { action: 'opening.versionReleased', object, details: { number } })
    })
  } finally {
    session?.lake.close()
  }
}
