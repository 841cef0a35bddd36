import { randomUUID } from 'node:crypto'
import type { Ctx } from '#platform/ctx.ts'
import { recordAudit } from '#modules/trust/audit/index.ts'
import { checkSettings } from './check-settings.ts'
import { errors } from './errors.ts'
import { runChanged } from './events.ts'
import { getProject } from './get-project.ts'
import { runLinkage } from './jobs.ts'
import { insertRun } from './run-store.ts'

/** Queues a run over the current versions of the project's datasets; one at a time. Returns its id. */
export async function startRun(ctx: Ctx, code: string): Promise<string> {
  const project = await getProject(ctx, code)
  await checkSettings(ctx, project.settings)
  const id = randomUUID()
  await ctx.transaction(async (tx) => {
    const run = {
      id,
      project: code,
      settingsVersion: project.settingsVersion,
      by: tx.actor.name,
      at: tx.clock.now(),
    }
    if (!(await insertRun(tx.db, run))) throw errors.runGoing({ project: code })
    await tx.enqueue(runLinkage, { run: id })
    await tx.publish(runChanged, { project: code, run: id, status: 'queued' })
    await recordAudit(tx, {
      action: 'linkage.runStarted',
      object: { kind: 'linkage-project', id: code },
      details: { run: id, settingsVersion: project.settingsVersion },
    })
  })
  return id
}
