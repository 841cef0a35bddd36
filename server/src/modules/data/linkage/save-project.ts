import type { Ctx } from '#platform/ctx.ts'
import { recordAudit } from '#modules/trust/audit/index.ts'
import { checkSettings } from './check-settings.ts'
import { errors } from './errors.ts'
import { saveProjectRow } from './project-store.ts'
import type { ProjectInput } from './schema.ts'

/** Adds a project or saves its settings as their next version; earlier versions are kept, runs name theirs. */
export async function saveProject(ctx: Ctx, input: ProjectInput): Promise<void> {
  const { synthetic } = await checkSettings(ctx, input.settings)
  await ctx.transaction(async (tx) => {
    const about = { synthetic, by: tx.actor.name, at: tx.clock.now() }
    if (!(await saveProjectRow(tx.db, input, about))) throw errors.changedMeanwhile({ project: input.code })
    await recordAudit(tx, {
      action: 'linkage.projectSaved',
      object: { kind: 'linkage-project', id: input.code },
      details: { version: input.after + 1, datasets: input.settings.datasets.map(({ dataset }) => dataset) },
    })
  })
}
