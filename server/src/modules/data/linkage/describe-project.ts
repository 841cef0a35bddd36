import type { Ctx } from '#platform/ctx.ts'
import { countDecisions } from './decision-store.ts'
import { estimateRun } from './estimate-run.ts'
import { getProject } from './get-project.ts'
import { allProjects, type Project } from './project-store.ts'
import { listPublications } from './publication-store.ts'
import { findFinished, newestRun } from './run-store.ts'
import type { ProjectDetail, ProjectSummary } from './schema.ts'
import { countTasks } from './task-store.ts'

/** Every project with its newest run, its queue and what it last published. */
export async function listProjects(ctx: Ctx): Promise<ProjectSummary[]> {
  const projects = await allProjects(ctx.db)
  return Promise.all(projects.map((project) => summarise(ctx, project)))
}

async function summarise(ctx: Ctx, project: Project): Promise<ProjectSummary> {
  const finished = await findFinished(ctx.db, project.code)
  const publications = await listPublications(ctx.db, project.code)
  const stands = publications.some(({ kind, undone }) => kind === 'publish' && !undone)
  const published = stands ? publications[0] : undefined
  return {
    code: project.code,
    title: project.title,
    department: project.department,
    synthetic: project.synthetic,
    datasets: project.settings.datasets.map(({ dataset }) => dataset),
    lastRun: await newestRun(ctx.db, project.code),
    openTasks: (await countTasks(ctx.db, finished?.id, ctx.actor.id)).open,
    decisions: (await countDecisions(ctx.db, project.code, 0)).inForce,
    published: published
      ? { dataset: published.dataset, version: published.version, at: published.at }
      : null,
  }
}

/** Everything about one project: settings, accuracy, publications, and which decisions wait for the next run. */
export async function describeProject(ctx: Ctx, code: string): Promise<ProjectDetail> {
  const project = await getProject(ctx, code)
  const finished = await findFinished(ctx.db, code)
  const { waiting } = await countDecisions(ctx.db, code, finished?.decisionsUntil ?? 0)
  return {
    ...(await summarise(ctx, project)),
    settings: project.settings,
    settingsVersion: project.settingsVersion,
    settingsBy: project.settingsBy,
    settingsAt: project.settingsAt.toISOString(),
    waitingDecisions: waiting,
    accuracy: await estimateRun(ctx, finished),
    publications: await listPublications(ctx.db, code),
  }
}
