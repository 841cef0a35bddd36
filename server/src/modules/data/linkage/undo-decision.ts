import type { Ctx } from '#platform/ctx.ts'
import { recordAudit } from '#modules/trust/audit/index.ts'
import { claimant } from './claim-task.ts'
import { insertDecisions, myNewest, verdictBefore } from './decision-store.ts'
import { errors } from './errors.ts'
import { pairsDecided } from './events.ts'
import { getProject } from './get-project.ts'
import { holdTask } from './task-store.ts'

/** Takes back the person's newest decision by a counter-decision; the pair is theirs to judge again. Returns its task. */
export async function undoDecision(ctx: Ctx, project: string): Promise<{ task: number | null }> {
  await getProject(ctx, project)
  return ctx.transaction(async (tx) => {
    const decision = await myNewest(tx.db, project, tx.actor.id)
    if (!decision) throw errors.nothingToUndo({ project })
    await insertDecisions(tx.db, [
      {
        ...{ project, pair: [decision.left_key, decision.right_key] },
        verdict: await verdictBefore(tx.db, decision),
        ...{ kind: 'undo', reason: null, task: decision.task, reverses: decision.id },
        ...{ by: tx.actor, at: tx.clock.now() },
      },
    ])
    if (decision.task !== null) await holdTask(tx.db, decision.task, claimant(tx))
    await recordAudit(tx, {
      action: 'linkage.decisionUndone',
      object: { kind: 'linkage-project', id: project },
      details: { decision: decision.id, left: decision.left_key, right: decision.right_key },
    })
    await tx.publish(pairsDecided, { project, decisions: 1 })
    return { task: decision.task }
  })
}
