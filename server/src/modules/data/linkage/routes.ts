import { z } from 'zod'
import { defineRoute, PageQuery, pageOf } from '#platform/route.ts'
import { cancelRun } from './cancel-run.ts'
import { describeProject, listProjects } from './describe-project.ts'
import { errors } from './errors.ts'
import { getProject } from './get-project.ts'
import { formsOf } from './parts.ts'
import { proposeSettings } from './propose-settings.ts'
import { countChanges, findRun, listChanges, listRunRows } from './run-store.ts'
import { saveProject } from './save-project.ts'
import {
  LinkageRun,
  LinkageRunDetail,
  Part,
  ProjectDetail,
  ProjectInput,
  ProjectSummary,
  SettingsProposal,
} from './schema.ts'
import { startRun } from './start-run.ts'

const byProject = z.object({ project: z.string().max(30) })
const byRun = z.object({ id: z.uuid() })

export const routes = [
  defineRoute({
    method: 'GET',
    path: '/api/linkage/projects',
    operation: 'listLinkageProjects',
    permission: 'linkage.read',
    summary: 'Linkage projects with their newest run, queue and publication.',
    response: z.array(ProjectSummary),
    handle: (ctx) => listProjects(ctx),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/linkage/parts',
    operation: 'listLinkageParts',
    permission: 'linkage.read',
    summary: 'The parts a field can play, with the forms each can take in a pass.',
    response: z.array(z.object({ part: Part, forms: z.array(z.string()) }).meta({ id: 'LinkagePart' })),
    handle: async () => Part.options.map((part) => ({ part, forms: [...formsOf(part)] })),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/linkage/proposal',
    operation: 'proposeLinkage',
    permission: 'linkage.set',
    summary: 'How records of these datasets (comma-separated codes) could be linked.',
    query: z.object({ datasets: z.string().min(1).max(1000) }),
    response: SettingsProposal,
    handle: (ctx, { query }) => proposeSettings(ctx, [...new Set(query.datasets.split(','))]),
  }),
  defineRoute({
    method: 'PUT',
    path: '/api/linkage/projects',
    operation: 'saveLinkageProject',
    permission: 'linkage.set',
    summary: 'Add a project or save its settings as the next version.',
    body: ProjectInput,
    handle: (ctx, { body }) => saveProject(ctx, body),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/linkage/projects/:project',
    operation: 'getLinkageProject',
    permission: 'linkage.read',
    summary: 'One project: settings, accuracy, decisions that wait, publications.',
    params: byProject,
    response: ProjectDetail,
    handle: (ctx, { params }) => describeProject(ctx, params.project),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/linkage/projects/:project/runs',
    operation: 'listLinkageRuns',
    permission: 'linkage.read',
    summary: 'Runs of a project, newest first.',
    params: byProject,
    query: PageQuery,
    response: pageOf(LinkageRun),
    async handle(ctx, { params, query }) {
      await getProject(ctx, params.project)
      const found = await listRunRows(ctx.db, params.project, query)
      return { ...found, page: query.page, size: query.size }
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/api/linkage/projects/:project/runs',
    operation: 'startLinkageRun',
    permission: 'linkage.run',
    summary: 'Link the current versions of the datasets anew, keeping to all decisions.',
    params: byProject,
    response: z.object({ run: z.string() }).meta({ id: 'LinkageRunId' }),
    status: 202,
    handle: async (ctx, { params }) => ({ run: await startRun(ctx, params.project) }),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/linkage/runs/:id',
    operation: 'getLinkageRun',
    permission: 'linkage.read',
    summary: 'One run: progress, what it found, what it learned, entities that merged or split.',
    params: byRun,
    response: LinkageRunDetail,
    async handle(ctx, { params }) {
      const run = await findRun(ctx.db, params.id)
      if (!run) throw errors.runNotFound({ run: params.id })
      const changes = await listChanges(ctx.db, { run: params.id })
      return { ...run, changes, changeCount: await countChanges(ctx.db, params.id) }
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/api/linkage/runs/:id/cancel',
    operation: 'cancelLinkageRun',
    permission: 'linkage.run',
    summary: 'Stop a run; nothing of it is kept.',
    params: byRun,
    handle: (ctx, { params }) => cancelRun(ctx, params.id),
  }),
]
