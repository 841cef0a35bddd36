import type { Ctx } from '#platform/ctx.ts'
import { recordAudit } from '#modules/trust/audit/index.ts'
import { advanceCase, getCase } from '#modules/work/cases/index.ts'
import type { Breach, Evidence } from './breach.ts'
import { describeDifference } from './describe.ts'
import { breachesOfAll, updateBreach, updateRectification } from './rectification-store.ts'
import type { Rectification, StoredBreach } from './rectification-store.ts'

export type Recheck = {
  report: { run: string; version: number | null }
  breaches: readonly Breach[]
  /** All rectifications of the dataset, newest first. */
  known: readonly Rectification[]
}

/**
 * Re-checks what is open: a rectification whose subjects all keep their thresholds is closed; one that was mended by a new
 * delivery but still breaks is sent back with the difference. Returns the subjects that need no new rectification: those
 * that are open, and those whose dispute was upheld as long as they grow no worse.
 */
export async function recheck(tx: Ctx, { report, breaches, known }: Recheck): Promise<Set<string>> {
  const stored = await breachesOfAll(
    tx.db,
    known.map(({ id }) => id),
  )
  const now = new Map(breaches.map((breach) => [breach.subject, breach]))
  const covered = new Set<string>()
  for (const one of known) {
    const own = stored.filter(({ rectification }) => rectification === one.id)
    if (one.state === 'withdrawn') excused(own, now).forEach((subject) => covered.add(subject))
    if (one.closed_at !== null) continue
    own.filter(({ open }) => open).forEach(({ subject }) => covered.add(subject))
    await recheckOne(tx, one, own, { report, now })
  }
  return covered
}

function excused(own: readonly StoredBreach[], now: ReadonlyMap<string, Breach>): string[] {
  return own
    .filter(({ subject, latest }) => (now.get(subject)?.evidence.score ?? 100) >= latest.score)
    .map(({ subject }) => subject)
}

async function recheckOne(
  tx: Ctx,
  one: Rectification,
  own: readonly StoredBreach[],
  { report, now }: { report: Recheck['report']; now: ReadonlyMap<string, Breach> },
): Promise<void> {
  const open = own.filter((breach) => breach.open)
  const results = open.map((breach) => ({ breach, after: now.get(breach.subject)?.evidence }))
  for (const { breach, after } of results) {
    const latest: Evidence = after ?? { ...breach.latest, run: report.run, failed: 0, score: 100 }
    await updateBreach(tx.db, breach, { mended: after === undefined, ...(after ? { latest } : {}) })
  }
  const isNewDelivery = report.run !== one.run
  const isMended = results.every(({ after }) => after === undefined)
  const state = isNewDelivery || isMended ? await redeliver(tx, one) : undefined
  if (isMended && (state === 'mended' || state === 'disputed')) return close(tx, one, open)
  if (!isMended && isNewDelivery && state === 'mended') {
    const text = describeDifference(results.map(({ breach, after }) => ({ ...breach, after })))
    await step(tx, one.case_id, 'sendBack', text)
    await updateRectification(tx.db, one.id, {
      ...{ state: 'accepted', run: report.run, version: report.version, sent_back: one.sent_back + 1 },
    })
  }
}

/** A new delivery counts as the attempt to mend, whether or not anybody has said so. */
async function redeliver(tx: Ctx, one: Rectification): Promise<string> {
  // The case is asked, not the record: what a person did a moment ago may not have been heard of here.
  const { state } = await getCase(tx, one.case_id)
  if (state !== 'opened' && state !== 'accepted') return state
  await step(tx, one.case_id, 'redeliver')
  await updateRectification(tx.db, one.id, { state: 'mended' })
  return 'mended'
}

async function close(tx: Ctx, one: Rectification, open: readonly StoredBreach[]): Promise<void> {
  const text = describeDifference(open.map((breach) => ({ ...breach, after: undefined })))
  await step(tx, one.case_id, 'pass', text)
  for (const breach of open) await updateBreach(tx.db, breach, { open: false, mended: true })
  await updateRectification(tx.db, one.id, { state: 'closed', closed_at: tx.clock.now() })
  await recordAudit(tx, {
    action: 'rectification.closed',
    object: { kind: 'rectification', id: one.id },
    details: { dataset: one.dataset, subjects: open.map(({ subject }) => subject) },
  })
}

async function step(tx: Ctx, id: string, transition: string, comment?: string): Promise<void> {
  const { version } = await getCase(tx, id)
  await advanceCase(tx, { id, version, transition, ...(comment === undefined ? {} : { comment }) })
}
