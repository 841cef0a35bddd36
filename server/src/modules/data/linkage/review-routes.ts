import { z } from 'zod'
import { defineRoute, pageOf } from '#platform/route.ts'
import { claimTask } from './claim-task.ts'
import { compareTask } from './compare-task.ts'
import { joinEntities, splitEntity } from './correct-entities.ts'
import { decideTask } from './decide-task.ts'
import { listEntityRows } from './entity-rows.ts'
import { getEntity } from './get-entity.ts'
import { getFinished, getProject } from './get-project.ts'
import { previewGolden } from './preview-golden.ts'
import { publishGolden } from './publish-golden.ts'
import { findFinished } from './run-store.ts'
import {
  Comparison,
  Entity,
  EntityQuery,
  EntitySummary,
  GoldenPreview,
  Queue,
  TaskQuery,
  TaskSummary,
} from './review-schema.ts'
import { listTaskRows } from './task-store.ts'
import { undoDecision } from './undo-decision.ts'
import { previewUndo, undoPublication } from './undo-publication.ts'

const byProject = z.object({ project: z.string().max(30) })
const byTask = z.object({ id: z.coerce.number().int() })
const byEntity = byProject.extend({ entity: z.coerce.number().int().min(1) })
const byPublication = byProject.extend({ id: z.coerce.number().int() })
const Reason = z.string().trim().min(1).max(500)
const Decisions = z.object({ decisions: z.number() }).meta({ id: 'LinkageDecisions' })

export const reviewRoutes = [
  defineRoute({
    method: 'GET',
    path: '/api/linkage/projects/:project/tasks',
    operation: 'listLinkageTasks',
    permission: 'linkage.read',
    summary: 'Pairs of the newest run put before people, the most useful first.',
    params: byProject,
    query: TaskQuery,
    response: pageOf(TaskSummary),
    async handle(ctx, { params, query }) {
      await getProject(ctx, params.project)
      const run = await findFinished(ctx.db, params.project)
      const found = run ? await listTaskRows(ctx.db, run.id, query) : { items: [], total: 0 }
      return { ...found, page: query.page, size: query.size }
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/api/linkage/projects/:project/claim',
    operation: 'claimLinkageTask',
    permission: 'linkage.review',
    summary: 'Take a pair to judge: the one held, a named one, the next after one, or one of the sample.',
    params: byProject,
    body: z.object({
      task: z.number().int().optional(),
      after: z.number().int().optional(),
      samples: z.boolean().optional(),
    }),
    response: Queue,
    handle: (ctx, { params, body }) => claimTask(ctx, { ...params, ...body }),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/linkage/tasks/:id',
    operation: 'getLinkageTask',
    permission: 'linkage.review',
    summary: 'One pair side by side, differences marked, each field with its weight.',
    params: byTask,
    response: Comparison,
    handle: (ctx, { params }) => compareTask(ctx, params.id),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/linkage/tasks/:id/decision',
    operation: 'decideLinkageTask',
    permission: 'linkage.review',
    summary: 'Say that the records are the same or different, or put the pair off.',
    params: byTask,
    body: z.object({
      verdict: z.enum(['match', 'different', 'skip']),
      reason: z.string().trim().max(500).optional(),
    }),
    handle: (ctx, { params, body }) => decideTask(ctx, { task: params.id, ...body }),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/linkage/projects/:project/undo',
    operation: 'undoLinkageDecision',
    permission: 'linkage.review',
    summary: "Take back one's own newest decision.",
    params: byProject,
    response: z.object({ task: z.number().nullable() }).meta({ id: 'LinkageUndone' }),
    handle: (ctx, { params }) => undoDecision(ctx, params.project),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/linkage/projects/:project/entities',
    operation: 'listLinkageEntities',
    permission: 'linkage.read',
    summary: 'Entities of the newest run, the largest first.',
    params: byProject,
    query: EntityQuery,
    response: pageOf(EntitySummary),
    async handle(ctx, { params, query }) {
      const run = await getFinished(ctx, params.project)
      return { ...(await listEntityRows(ctx, run, query)), page: query.page, size: query.size }
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/api/linkage/projects/:project/entities/:entity',
    operation: 'getLinkageEntity',
    permission: 'linkage.review',
    summary: 'One entity across departments: records, why they are one, the best of each field, history.',
    params: byEntity,
    response: Entity,
    handle: (ctx, { params }) => getEntity(ctx, params.project, params.entity),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/linkage/projects/:project/entities/:entity/split',
    operation: 'splitLinkageEntity',
    permission: 'linkage.review',
    summary: 'Part records of an entity from the rest, from the next run on.',
    params: byEntity,
    body: z.object({ records: z.array(z.string().max(60)).min(1).max(200), reason: Reason }),
    response: Decisions,
    handle: (ctx, { params, body }) => splitEntity(ctx, { ...params, ...body }),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/linkage/projects/:project/entities/:entity/join',
    operation: 'joinLinkageEntities',
    permission: 'linkage.review',
    summary: 'Say that two entities are one, from the next run on.',
    params: byEntity,
    body: z.object({ other: z.number().int().min(1), reason: Reason }),
    response: Decisions,
    handle: (ctx, { params, body }) => joinEntities(ctx, { ...params, ...body }),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/linkage/projects/:project/golden',
    operation: 'previewGolden',
    permission: 'linkage.review',
    summary: 'What publishing the golden records would do.',
    params: byProject,
    response: GoldenPreview,
    handle: (ctx, { params }) => previewGolden(ctx, params.project),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/linkage/projects/:project/publications',
    operation: 'publishGolden',
    permission: 'linkage.publish',
    summary: 'Publish the golden records as a new version of their dataset.',
    params: byProject,
    body: z.object({ reason: z.string().trim().max(500).optional() }),
    response: z.object({ dataset: z.string(), version: z.number() }).meta({ id: 'LinkagePublished' }),
    handle: (ctx, { params, body }) => publishGolden(ctx, params.project, body.reason ?? null),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/linkage/projects/:project/publications/:id/undo',
    operation: 'previewUndo',
    permission: 'linkage.publish',
    summary: 'What undoing a publication would take back.',
    params: byPublication,
    response: z
      .object({ version: z.number(), priorVersion: z.number().nullable(), decisions: z.number() })
      .meta({ id: 'LinkageUndoPreview' }),
    handle: (ctx, { params }) => previewUndo(ctx, params.project, params.id),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/linkage/projects/:project/publications/:id/undo',
    operation: 'undoPublication',
    permission: 'linkage.publish',
    summary: 'Publish the state before again; the decisions it rested on can be countered.',
    params: byPublication,
    body: z.object({ reason: Reason, withDecisions: z.boolean() }),
    response: z.object({ version: z.number(), decisions: z.number() }).meta({ id: 'LinkageUndo' }),
    handle: (ctx, { params, body }) =>
      undoPublication(ctx, { project: params.project, publication: params.id, ...body }),
  }),
]
