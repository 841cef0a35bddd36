import { z } from 'zod'
import { defineRoute } from '#platform/route.ts'
import { errors } from './errors.ts'
import { exportRun } from './export-run.ts'
import { getGraph } from './get-graph.ts'
import { columnsUsing } from './lineage-store.ts'
import { readRef, type Direction } from './node.ts'
import { RunEvent } from './openlineage.ts'
import { proposalImpact } from './proposal-impact.ts'
import { CellTrace, ColumnUses, LineageGraph, ProposalImpact } from './schema.ts'
import { traceCell } from './trace-cell.ts'

const DIRECTIONS: Record<'up' | 'down' | 'both', readonly Direction[]> = {
  up: ['up'],
  down: ['down'],
  both: ['up', 'down'],
}

export const routes = [
  defineRoute({
    method: 'GET',
    path: '/api/lineage/graph',
    operation: 'getGraph',
    permission: 'lineage.read',
    summary:
      'What a source, file, run, dataset, indicator or finding was made from, and what is made from it.',
    query: z.object({
      node: z.string().max(200),
      direction: z.enum(['up', 'down', 'both']).default('both'),
      depth: z.coerce.number().int().min(1).max(8).default(4),
    }),
    response: LineageGraph,
    handle: async (ctx, { query }) => {
      const node = readRef(query.node)
      if (!node) throw errors.nodeNotFound({ node: query.node })
      return getGraph(ctx, node, { directions: DIRECTIONS[query.direction], depth: query.depth })
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/api/lineage/cells/:dataset',
    operation: 'traceCell',
    permission: 'lineage.read',
    summary: 'Why a value is what it is: the text in the file, each step, the rules it passed.',
    params: z.object({ dataset: z.string().max(60) }),
    query: z.object({
      file: z.string().length(64),
      line: z.coerce.number().int().min(0),
      column: z.string().max(200),
      version: z.coerce.number().int().min(1).optional(),
    }),
    response: CellTrace,
    handle: (ctx, { params, query }) => traceCell(ctx, { dataset: params.dataset, ...query }),
  }),
  ...(['elements', 'code-lists'] as const).map((kind) =>
    defineRoute({
      method: 'GET',
      path: `/api/lineage/${kind}/:code/uses`,
      operation: kind === 'elements' ? 'listElementUses' : 'listCodeListUses',
      permission: 'standards.read',
      summary: 'The columns of datasets that use a standard.',
      params: z.object({ code: z.string().max(60) }),
      response: ColumnUses,
      handle: (ctx, { params }) =>
        columnsUsing(ctx.db, kind === 'elements' ? { element: params.code } : { codeList: params.code }),
    }),
  ),
  defineRoute({
    method: 'GET',
    path: '/api/lineage/proposals/:id/impact',
    operation: 'proposalImpact',
    permission: 'standards.read',
    summary: 'What a proposed change of a standard would do to the data there is.',
    params: z.object({ id: z.uuid() }),
    response: ProposalImpact,
    handle: (ctx, { params }) => proposalImpact(ctx, params.id),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/lineage/runs/:run/openlineage',
    operation: 'exportRun',
    permission: 'lineage.read',
    summary: 'An ingestion run as OpenLineage events.',
    params: z.object({ run: z.uuid() }),
    response: z.array(RunEvent),
    handle: (ctx, { params }) => exportRun(ctx, params.run),
  }),
]
