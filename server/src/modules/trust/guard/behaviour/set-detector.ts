import { recordAudit } from '#modules/trust/audit/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { detectorNames, detectors, travel, type DetectorName, type DetectorSettings } from './detectors.ts'
import { loadSettings, saveSettings } from './watch-store.ts'

/** Every detector with the settings that hold, and whether they are the installation's own. */
export async function listDetectors(ctx: Ctx) {
  const own = await loadSettings(ctx.db)
  const defaults = new Map<DetectorName, DetectorSettings>(
    [...detectors, travel].map(({ name, defaults }) => [name, defaults]),
  )
  return detectorNames.map((detector) => {
    const settings = own.get(detector) ?? (defaults.get(detector) as DetectorSettings)
    return { detector, ...settings, changed: own.has(detector) }
  })
}

/** Changes when a detector speaks and what follows, with a reason; audited, and holds from the next look. */
export async function setDetector(
  ctx: Ctx,
  detector: DetectorName,
  { reason, ...settings }: DetectorSettings & { reason: string },
): Promise<void> {
  await ctx.transaction(async (tx) => {
    const made = { made_by_name: ctx.actor.name, made_at: ctx.clock.now() }
    await saveSettings(tx.db, { detector, settings: JSON.stringify(settings), reason, ...made })
    await recordAudit(tx, {
      action: 'guard.detectorSet',
      object: { kind: 'detector', id: detector },
      details: { ...settings, reason },
    })
  })
}
