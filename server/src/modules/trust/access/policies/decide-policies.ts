import type { Ctx } from '#platform/ctx.ts'
import { recordAudit } from '#modules/trust/audit/index.ts'
import { errors } from '../errors.ts'
import { policiesChanged } from '../events.ts'
import { findVersion, updateVersion, type VersionRow } from './policy-store.ts'
import { requireSound } from './propose-policies.ts'
import { getPolicyVersion } from './read-policies.ts'
import type { PolicyVersionDetail } from './version-view.ts'

export type PolicyDecision = { act: 'approve' | 'return'; note: string; effectiveAt?: string | undefined }

/**
 * A second person approves a proposal, effective on the very next request or at a later time, or returns it; a draft nobody
 * goes on with can be returned too. Throws `access.secondPerson` to its author, and the faults of a proposal that has none
 * of its own but for data that changed meanwhile.
 */
export async function decidePolicies(
  ctx: Ctx,
  number: number,
  { act, note, effectiveAt }: PolicyDecision,
): Promise<PolicyVersionDetail> {
  return ctx.transaction(async (tx) => {
    const row = await findVersion(tx.db, number, 'forUpdate')
    if (!row) throw errors.versionNotFound({ number })
    const open = row.state === 'proposed' || (row.state === 'draft' && act === 'return')
    if (!open) throw errors.wrongState({ state: row.state })
    if (act === 'approve') await approve(tx, row, effectiveAt)
    else await updateVersion(tx.db, number, { state: 'returned' })
    const now = tx.clock.now()
    const decider = { decided_by: tx.actor.id, decided_by_name: tx.actor.name }
    await updateVersion(tx.db, number, { ...decider, decided_at: now, decision_note: note })
    await recordAudit(tx, {
      action: act === 'approve' ? 'access.policiesApproved' : 'access.policiesReturned',
      object: { kind: 'policy-version', id: String(number) },
      details: { note, author: row.author_name, effectiveAt: effectiveAt ?? null, text: row.text },
    })
    await tx.publish(policiesChanged, { number })
    return getPolicyVersion(tx, number)
  })
}

async function approve(ctx: Ctx, row: VersionRow, effectiveAt: string | undefined): Promise<void> {
  if (row.author === ctx.actor.id) throw errors.secondPerson({ author: row.author_name })
  const { policies } = await requireSound(ctx, row)
  const now = ctx.clock.now()
  const from = effectiveAt === undefined ? now : new Date(effectiveAt)
  await updateVersion(ctx.db, row.number, {
    state: 'approved',
    policies: JSON.stringify(policies),
    effective_at: from < now ? now : from,
    decided_by: ctx.actor.id,
  })
}
