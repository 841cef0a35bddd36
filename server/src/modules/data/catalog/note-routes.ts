import { z } from 'zod'
import { defineRoute } from '#platform/route.ts'
import { followDataset } from './follow-dataset.ts'
import { markSeen } from './follow-store.ts'
import { listFollowedChanges } from './list-followed-changes.ts'
import { listNotes } from './note-store.ts'
import { getEntry } from './get-dataset.ts'
import { addNote, answerIssue } from './note-on-dataset.ts'
import { DatasetNote, FollowedChange, NewNote } from './schema.ts'

const byCode = z.object({ code: z.string().max(60) })
const byId = byCode.extend({ id: z.uuid() })

export const noteRoutes = [
  defineRoute({
    method: 'PUT',
    path: '/api/catalog/datasets/:code/following',
    operation: 'followDataset',
    permission: 'catalog.review-history',
    summary: 'Follow a dataset, or no longer.',
    params: byCode,
    body: z.object({ following: z.boolean() }),
    handle: (ctx, { params, body }) => followDataset(ctx, params.code, body.following),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/catalog/following',
    operation: 'listFollowedChanges',
    permission: 'catalog.review-history',
    summary: 'What happened to the datasets one follows, newest first.',
    response: z.array(FollowedChange),
    handle: (ctx) => listFollowedChanges(ctx),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/catalog/following/seen',
    operation: 'markFollowedSeen',
    permission: 'catalog.review-history',
    summary: 'Everything that happened so far counts as seen.',
    handle: (ctx) => markSeen(ctx.db, ctx.actor.id, ctx.clock.now()),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/catalog/datasets/:code/notes',
    operation: 'listDatasetNotes',
    permission: 'catalog.review-history',
    summary: 'Comments and issues on a dataset; open issues first.',
    params: byCode,
    response: z.array(DatasetNote),
    handle: async (ctx, { params }) => {
      await getEntry(ctx, params.code)
      return listNotes(ctx.db, params.code)
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/api/catalog/datasets/:code/notes',
    operation: 'addDatasetNote',
    inspection: {
      report: ['body'],
      reason: 'Colleagues quote queries and rules when they talk about data.',
    },
    permission: 'catalog.review-history',
    summary: 'Comment on a dataset or report an issue of it.',
    params: byCode,
    body: NewNote,
    response: z.object({ id: z.string() }),
    handle: async (ctx, { params, body }) => ({ id: await addNote(ctx, params.code, body) }),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/catalog/datasets/:code/notes/:id/answer',
    operation: 'answerDatasetIssue',
    inspection: {
      report: ['body'],
      reason: 'Colleagues quote queries and rules when they talk about data.',
    },
    permission: 'catalog.register',
    summary: 'Close an issue with an answer, as the owning department.',
    params: byId,
    body: z.object({ answer: z.string().trim().min(1).max(4000) }),
    handle: (ctx, { params, body }) => answerIssue(ctx, params.code, params.id, body.answer),
  }),
]
