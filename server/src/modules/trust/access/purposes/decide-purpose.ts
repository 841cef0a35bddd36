import type { Ctx } from '#platform/ctx.ts'
import { recordAudit } from '#modules/trust/audit/index.ts'
import { errors } from '../errors.ts'
import { purposeChanged } from '../events.ts'
import { findPurpose, updatePurpose, type PurposeRow } from './purpose-store.ts'
import { viewPurpose, type PurposeView } from './purpose-view.ts'

/** A second person approves a requested purpose or refuses it. Throws `access.secondPerson` to who requested it. */
export async function decidePurpose(
  ctx: Ctx,
  code: string,
  { act, note }: { act: 'approve' | 'refuse'; note: string },
): Promise<PurposeView> {
  return change(ctx, code, `access.purpose${act === 'approve' ? 'Approved' : 'Refused'}`, note, (tx, row) => {
    if (row.state !== 'requested') throw errors.wrongState({ state: row.state })
    if (row.requested_by === tx.actor.id) throw errors.secondPerson({ author: row.requested_by_name })
    return {
      state: act === 'approve' ? 'approved' : 'refused',
      ...{ decided_by: tx.actor.id, decided_by_name: tx.actor.name },
      ...{ decided_at: tx.clock.now(), decision_note: note },
    }
  })
}

/** Ends an approved purpose: the next request and the next batch of a running export no longer see by it. */
export async function revokePurpose(ctx: Ctx, code: string, note: string): Promise<PurposeView> {
  return change(ctx, code, 'access.purposeRevoked', note, (tx, row) => {
    if (row.state !== 'approved') throw errors.wrongState({ state: row.state })
    return {
      state: 'revoked',
      ...{ revoked_by: tx.actor.id, revoked_by_name: tx.actor.name },
      ...{ revoked_at: tx.clock.now(), revoked_note: note },
    }
  })
}

async function change(
  ctx: Ctx,
  code: string,
  action: string,
  note: string,
  next: (tx: Ctx, row: PurposeRow) => Parameters<typeof updatePurpose>[2],
): Promise<PurposeView> {
  return ctx.transaction(async (tx) => {
    const row = await findPurpose(tx.db, code, 'forUpdate')
    if (!row) throw errors.purposeNotFound({ code })
    const values = next(tx, row)
    await updatePurpose(tx.db, code, values)
    await recordAudit(tx, { action, object: { kind: 'purpose', id: code }, details: { note } })
    await tx.publish(purposeChanged, { purpose: code })
    return viewPurpose(tx, { ...row, ...values })
  })
}
