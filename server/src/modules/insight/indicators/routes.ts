import { z } from 'zod'
import { defineRoute } from '#platform/route.ts'
import type { Computation } from './computation.ts'
import { Definition } from './definition.ts'
import { allIndicators, getIndicator } from './definition-store.ts'
import { defineIndicator } from './define-indicator.ts'
import { allRegions } from './region-store.ts'
import { requestRecompute } from './request-recompute.ts'
import {
  DefinedIndicator,
  IndicatorDetail,
  IndicatorLineage,
  IndicatorSummary,
  IndicatorTrial,
  LineageQuery,
  RegionItem,
} from './schema.ts'
import { traceValue } from './trace-value.ts'
import { tryDefinition } from './try-definition.ts'

const Code = z.object({ code: z.string().max(60) })

export const routes = [
  defineRoute({
    method: 'GET',
    path: '/api/insight/indicators',
    operation: 'listIndicators',
    permission: 'indicators.read',
    summary: 'All indicators, headlines first.',
    response: z.array(IndicatorSummary),
    handle: (ctx) => allIndicators(ctx.db),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/insight/regions',
    operation: 'listRegions',
    permission: 'indicators.read',
    summary: 'The province, its cities and counties, retired ones marked.',
    response: z.array(RegionItem),
    handle: async (ctx) => [...(await allRegions(ctx.db)).values()],
  }),
  defineRoute({
    method: 'GET',
    path: '/api/insight/indicators/:code',
    operation: 'getIndicator',
    permission: 'indicators.read',
    summary: 'An indicator with its SQL.',
    params: Code,
    response: IndicatorDetail,
    async handle(ctx, { params }) {
      const { version, state, ...indicator } = await getIndicator(ctx.db, params.code)
      return { definition: Definition.parse(indicator), version, state }
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/api/insight/indicators/trial',
    operation: 'tryDefinition',
    inspection: {
      report: ['body'],
      reason: 'An indicator is defined in SQL.',
    },
    permission: 'indicators.define',
    summary: 'What a definition would give, without keeping anything.',
    body: Definition,
    response: IndicatorTrial,
    handle: (ctx, { body }) => tryDefinition(ctx, body),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/insight/indicators',
    operation: 'defineIndicator',
    inspection: {
      report: ['body'],
      reason: 'An indicator is defined in SQL.',
    },
    permission: 'indicators.define',
    summary: 'Publish a definition as the indicator’s next version.',
    body: Definition,
    response: DefinedIndicator,
    status: 201,
    handle: (ctx, { body }) => defineIndicator(ctx, body),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/insight/indicators/:code/recomputation',
    operation: 'requestRecompute',
    permission: 'indicators.define',
    summary: 'Have an indicator computed again.',
    params: Code,
    handle: (ctx, { params }) => requestRecompute(ctx, params.code),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/insight/indicators/:code/lineage',
    operation: 'traceValue',
    permission: 'indicators.trace',
    summary: 'The data, its version, the SQL and the rows behind a number.',
    params: Code,
    query: LineageQuery,
    response: IndicatorLineage,
    async handle(ctx, { params, query }) {
      const { indicator, computation, ...found } = await traceValue(ctx, { ...params, ...query })
      const { code, sql } = indicator
      const { page, size } = query
      return { code, sql, computation: shown(computation), ...found, page, size }
    },
  }),
]

function shown({ id, version, datasets, at }: Computation) {
  return { id, version, datasets, at: at.toISOString() }
}
