import { defineRawRoute, defineRoute } from '#platform/route.ts'
import { toStanding } from './case-view.ts'
import { exportCases } from './export-cases.ts'
import { getCase } from './get-case.ts'
import { listCases } from './list-cases.ts'
import { openCase } from './open-case.ts'
import {
  CaseDetail,
  CaseExportQuery,
  CaseId,
  CasePage,
  CaseQuery,
  CaseStanding,
  OpenCaseInput,
} from './schema.ts'

/** Finding, reading and opening cases. */
export const caseRoutes = [
  defineRoute({
    method: 'GET',
    path: '/api/cases',
    operation: 'listCases',
    permission: 'cases.read',
    summary: 'The cases the person may see, most pressing first.',
    query: CaseQuery,
    response: CasePage,
    handle: (ctx, { query }) => listCases(ctx, query),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/cases',
    operation: 'openCase',
    permission: 'cases.act',
    summary: 'Open a case by hand; the same key opens it once.',
    body: OpenCaseInput,
    response: CaseStanding,
    status: 201,
    handle: async (ctx, { body }) => toStanding(await openCase(ctx, body)),
  }),
  defineRawRoute({
    method: 'GET',
    path: '/api/cases/export',
    operation: 'exportCases',
    permission: 'cases.read',
    summary: 'What the table of cases shows, as CSV.',
    query: CaseExportQuery,
    async handle(ctx, { query }, { reply }) {
      const csv = await exportCases(ctx, query)
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="cases.csv"')
        .send(csv)
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/api/cases/:id',
    operation: 'getCase',
    permission: 'cases.read',
    summary: 'One case: form, clocks, history, files, and what the person may do now.',
    params: CaseId,
    response: CaseDetail,
    handle: (ctx, { params }) => getCase(ctx, params.id),
  }),
]
