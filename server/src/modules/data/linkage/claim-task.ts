import type { Ctx } from '#platform/ctx.ts'
import { compareTask } from './compare-task.ts'
import { getProject } from './get-project.ts'
import { findFinished } from './run-store.ts'
import type { Comparison } from './review-schema.ts'
import { countTasks, heldTask, takeTask, type Claimant } from './task-store.ts'

/** How long a pair is a reviewer's own without a decision. */
const CLAIM_MS = 10 * 60_000

export type QueueInput = {
  project: string
  /** This very pair, where it is free. */
  task?: number | undefined
  /** The next one below this. */
  after?: number | undefined
  /** Only pairs of the sample that the accuracy is estimated from. */
  samples?: boolean | undefined
}

/** The person as one who holds a pair for the next ten minutes. */
export function claimant(ctx: Ctx): Claimant {
  const now = ctx.clock.now()
  return { id: ctx.actor.id, name: ctx.actor.name, now, until: new Date(now.getTime() + CLAIM_MS) }
}

/** Gives the person a pair to judge, which nobody else gets meanwhile: the one held already, or the most useful free one. */
export async function claimTask(
  ctx: Ctx,
  input: QueueInput,
): Promise<{ open: number; decided: number; samplesOpen: number; mine: number; task: Comparison | null }> {
  await getProject(ctx, input.project)
  const run = await findFinished(ctx.db, input.project)
  const id = run && (await ctx.transaction((tx) => chooseTask(tx, run.id, input)))
  return {
    ...(await countTasks(ctx.db, run?.id, ctx.actor.id)),
    task: id === undefined ? null : await compareTask(ctx, id),
  }
}

async function chooseTask(tx: Ctx, run: string, input: QueueInput): Promise<number | undefined> {
  const who = claimant(tx)
  const asked = input.task !== undefined || input.after !== undefined || input.samples
  const held = asked ? undefined : await heldTask(tx.db, run, who.id, who.now)
  if (held) return takeTask(tx.db, run, who, { task: held.id })
  const found = await takeTask(tx.db, run, who, input)
  // At the end of the queue it begins again.
  return (
    found ?? (input.after === undefined ? undefined : takeTask(tx.db, run, who, { samples: input.samples }))
  )
}
