import type { Ctx } from '#platform/ctx.ts'
import { recordAudit } from '#modules/trust/audit/index.ts'
import { getCase } from '#modules/work/cases/index.ts'
import { RECTIFICATION_STATES, type RectificationState } from './breach.ts'
import { RECTIFICATION_CASE } from './case-type.ts'
import { rectificationChanged } from './events.ts'
import { breachesOfAll, findRectification, updateBreach, updateRectification } from './rectification-store.ts'

type CaseStep = {
  caseId: string
  type: string
  subject: { kind: string; id: string } | null
}

/**
 * Takes over the state of its case. An event of an earlier round, or one that comes late, changes nothing; a dispute that
 * was upheld ends the rectification and leaves its subjects excused.
 */
export async function followCase(ctx: Ctx, step: CaseStep): Promise<void> {
  const { subject } = step
  if (step.type !== RECTIFICATION_CASE || subject?.kind !== 'rectification') return
  await ctx.transaction(async (tx) => {
    const one = await findRectification(tx.db, subject.id)
    if (!one || one.case_id !== step.caseId || one.closed_at) return
    // Events may come in another order than they happened: the case itself says where it stands.
    const now = await getCase(tx, step.caseId)
    const state = RECTIFICATION_STATES.find((name) => name === now.state)
    if (!state || one.state === state) return
    await move(tx, one, state)
    await tx.publish(rectificationChanged, { dataset: one.dataset })
  })
}

async function move(tx: Ctx, one: { id: string; dataset: string; state: string }, state: RectificationState) {
  const ends = state === 'closed' || state === 'withdrawn'
  await updateRectification(tx.db, one.id, { state, ...(ends ? { closed_at: tx.clock.now() } : {}) })
  if (ends) {
    const open = (await breachesOfAll(tx.db, [one.id])).filter((breach) => breach.open)
    for (const breach of open) await updateBreach(tx.db, breach, { open: false })
  }
  await recordAudit(tx, {
    action: ends ? `rectification.${state}` : 'rectification.moved',
    object: { kind: 'rectification', id: one.id },
    details: { dataset: one.dataset, from: one.state, to: state },
  })
}
