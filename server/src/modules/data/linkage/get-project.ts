import type { Ctx } from '#platform/ctx.ts'
import { errors } from './errors.ts'
import { findProject, type Project } from './project-store.ts'
import { findFinished, type FinishedRun } from './run-store.ts'

/** A project with its newest settings; throws `linkage.notFound`. */
export async function getProject(ctx: Ctx, code: string): Promise<Project> {
  const project = await findProject(ctx.db, code)
  if (!project) throw errors.notFound({ project: code })
  return project
}

/** The newest finished run of a project; throws `linkage.noRun`. */
export async function getFinished(ctx: Ctx, project: string): Promise<FinishedRun> {
  const run = await findFinished(ctx.db, project)
  if (!run) throw errors.noRun({ project })
  return run
}
