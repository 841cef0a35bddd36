import { recordAudit } from '#modules/trust/audit/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { assessOpening } from './assess-opening.ts'
import { findOpening, insertRelease, listReleases } from './opening-store.ts'

/**
 * A new version of an opened dataset is assessed like the first: it becomes public, or is withheld and the reasons
 * stand in the audit, while the version before it stays public.
 */
export async function releaseVersion(
  ctx: Ctx,
  { dataset, number }: { dataset: string; number: number },
): Promise<void> {
  if (!(await findOpening(ctx.db, dataset))) return
  const [newest] = await listReleases(ctx.db, dataset)
  if (newest && newest.version >= number) return
  const assessment = await assessOpening(ctx, dataset, number)
  await ctx.transaction(async (tx) => {
    const object = { kind: 'dataset', id: dataset }
    if (!assessment.allowed) {
      const reasons = assessment.reasons.map(({ code }) => code)
      await recordAudit(tx, { action: 'opening.versionWithheld', object, details: { number, reasons } })
      return
    }
    const release = { dataset, version: number, releasedAt: tx.clock.now() }
    if (await insertRelease(tx.db, release, assessment))
      await recordAudit(tx, { action: 'opening.versionReleased', object, details: { number } })
  })
}
