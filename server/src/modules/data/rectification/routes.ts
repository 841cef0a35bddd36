import { z } from 'zod'
import { defineRoute, pageOf } from '#platform/route.ts'
import { getBoard } from './get-board.ts'
import { getRectification, readRectifications } from './read-rectifications.ts'
import { addThreshold, removeThreshold, updateThreshold } from './save-threshold.ts'
import { savePolicy } from './save-policy.ts'
import {
  QualityBoard,
  RectificationItem,
  RectificationPolicy,
  RectificationQuery,
  Threshold,
  ThresholdChange,
  ThresholdInput,
} from './schema.ts'
import { listThresholds, readPolicy } from './threshold-store.ts'

const byId = z.object({ id: z.uuid() })

export const routes = [
  defineRoute({
    method: 'GET',
    path: '/api/quality/board',
    operation: 'getQualityBoard',
    permission: 'rectification.read',
    summary:
      'Where departments and datasets stand: scores by dimension, trend, lateness, open rectifications.',
    response: QualityBoard,
    handle: (ctx) => getBoard(ctx),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/quality/rectifications',
    operation: 'listRectifications',
    permission: 'rectification.read',
    summary: 'Rectifications with what was broken, newest first.',
    query: RectificationQuery,
    response: pageOf(RectificationItem),
    handle: async (ctx, { query }) => ({
      ...(await readRectifications(ctx, query)),
      page: query.page,
      size: query.size,
    }),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/quality/rectifications/:id',
    operation: 'getRectification',
    permission: 'rectification.read',
    summary: 'One rectification: before and now of each broken subject.',
    params: byId,
    response: RectificationItem,
    handle: (ctx, { params }) => getRectification(ctx, params.id),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/quality/thresholds',
    operation: 'listQualityThresholds',
    permission: 'rectification.read',
    summary: 'The thresholds below which data must be mended.',
    response: z.array(Threshold),
    handle: (ctx) => listThresholds(ctx.db),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/quality/thresholds',
    operation: 'addQualityThreshold',
    permission: 'rectification.rules',
    summary: 'Add a threshold; the datasets it is about are judged at once.',
    body: ThresholdInput,
    response: Threshold,
    handle: (ctx, { body }) => addThreshold(ctx, body),
  }),
  defineRoute({
    method: 'PUT',
    path: '/api/quality/thresholds/:id',
    operation: 'updateQualityThreshold',
    permission: 'rectification.rules',
    summary: 'Change a threshold.',
    params: byId,
    body: ThresholdChange,
    response: Threshold,
    handle: (ctx, { params, body }) => updateThreshold(ctx, params.id, body),
  }),
  defineRoute({
    method: 'DELETE',
    path: '/api/quality/thresholds/:id',
    operation: 'removeQualityThreshold',
    permission: 'rectification.rules',
    summary: 'Remove a threshold; the more general one counts again.',
    params: byId,
    handle: (ctx, { params }) => removeThreshold(ctx, params.id),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/quality/rectification-policy',
    operation: 'getRectificationPolicy',
    permission: 'rectification.read',
    summary: 'Limits of a rectification in working days.',
    response: RectificationPolicy,
    handle: (ctx) => readPolicy(ctx.db),
  }),
  defineRoute({
    method: 'PUT',
    path: '/api/quality/rectification-policy',
    operation: 'saveRectificationPolicy',
    permission: 'rectification.rules',
    summary: 'Set the limits for rectifications opened from now on.',
    body: RectificationPolicy,
    response: RectificationPolicy,
    handle: (ctx, { body }) => savePolicy(ctx, body),
  }),
]
