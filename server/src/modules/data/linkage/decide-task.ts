import type { Ctx } from '#platform/ctx.ts'
import { recordAudit } from '#modules/trust/audit/index.ts'
import { insertDecisions } from './decision-store.ts'
import { errors } from './errors.ts'
import { pairsDecided } from './events.ts'
import type { Verdict } from './review-schema.ts'
import { lockTask, skipTaskRow } from './task-store.ts'

export type TaskDecision = { task: number; verdict: Verdict | 'skip'; reason?: string | undefined }

/** Keeps a reviewer's word on a pair, or puts it off. Refused where another reviewer holds the pair or has spoken. */
export async function decideTask(ctx: Ctx, { task: id, verdict, reason }: TaskDecision): Promise<void> {
  await ctx.transaction(async (tx) => {
    const task = await lockTask(tx.db, id)
    if (!task) throw errors.taskNotFound({ task: id })
    if (task.state === 'decided') throw errors.decidedAlready({ task: id })
    const now = tx.clock.now()
    const others = task.claimed_by !== null && task.claimed_by !== tx.actor.id
    if (others && (task.claimed_until ?? now) > now) throw errors.claimed({ task: id, by: task.claimed_name })
    if (verdict === 'skip') return skipTaskRow(tx.db, id, now)
    await insertDecisions(tx.db, [
      {
        ...{ project: task.project, pair: [task.left_key, task.right_key], verdict, kind: 'review' },
        ...{ reason: reason ?? null, task: id, reverses: null, by: tx.actor, at: now },
      },
    ])
    await recordAudit(tx, {
      action: 'linkage.pairDecided',
      object: { kind: 'linkage-project', id: task.project },
      details: { task: id, left: task.left_key, right: task.right_key, verdict, reason: reason ?? null },
    })
    await tx.publish(pairsDecided, { project: task.project, decisions: 1 })
  })
}
