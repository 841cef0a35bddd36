import { z } from 'zod'
import { defineRawRoute, defineRoute, pageOf, type Http } from '#platform/route.ts'
import { describeQuality } from './dqv/describe-quality.ts'
import { toTurtle } from './dqv/json-ld.ts'
import { exportCsv } from './export-csv.ts'
import { getHistory, getReport } from './get-report.ts'
import { listFaults } from './list-faults.ts'
import { Fault, FaultQuery, QualityReport } from './schema.ts'

const byRun = z.object({ run: z.uuid() })
const byDataset = z.object({ dataset: z.string().max(60) })

export const routes = [
  defineRoute({
    method: 'GET',
    path: '/api/quality/reports/:run',
    operation: 'getQualityReport',
    permission: 'quality.read',
    summary: 'What the check of a run found: accounting, rules, scores with their arithmetic.',
    params: byRun,
    response: QualityReport,
    handle: (ctx, { params }) => getReport(ctx, params.run),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/quality/datasets/:dataset/history',
    operation: 'getQualityHistory',
    permission: 'quality.read',
    summary: 'Quality of a dataset over its runs, newest first.',
    params: byDataset,
    response: z.array(QualityReport),
    handle: (ctx, { params }) => getHistory(ctx, params.dataset),
  }),
  ...(
    [
      ['ttl', 'getQualityTurtle', 'text/turtle', 'Turtle'],
      ['jsonld', 'getQualityJsonLd', 'application/ld+json', 'JSON-LD'],
    ] as const
  ).map(([ending, operation, type, format]) =>
    defineRawRoute({
      method: 'GET',
      path: `/api/quality/datasets/:dataset/quality.${ending}`,
      operation,
      permission: 'quality.read',
      summary: `Measured quality of a dataset over its runs in W3C DQV, ${format}.`,
      params: byDataset,
      async handle(ctx, { params }, { reply }) {
        const reports = await getHistory(ctx, params.dataset)
        const document = describeQuality(ctx.config.publicUrl, params.dataset, reports)
        const text = ending === 'ttl' ? await toTurtle(document) : JSON.stringify(document)
        return reply.type(`${type}; charset=utf-8`).send(text)
      },
    }),
  ),
  defineRoute({
    method: 'GET',
    path: '/api/quality/reports/:run/faults',
    operation: 'listFaults',
    permission: 'quality.faults',
    summary: 'Every fault with file, line, column, value and rule.',
    params: byRun,
    query: FaultQuery,
    response: pageOf(Fault),
    handle: async (ctx, { params, query }) => ({
      ...(await listFaults(ctx, params.run, query)),
      page: query.page,
      size: query.size,
    }),
  }),
  defineRawRoute({
    method: 'GET',
    path: '/api/quality/reports/:run/faults.csv',
    operation: 'exportFaults',
    permission: 'quality.faults',
    summary: 'The faults the table shows, all pages, as CSV.',
    params: byRun,
    query: FaultQuery,
    handle: async (ctx, { params, query }, http) =>
      sendCsv(http, await exportCsv(ctx, params.run, 'faults', query), `faults-${params.run}`),
  }),
  defineRawRoute({
    method: 'GET',
    path: '/api/quality/reports/:run/quarantine.csv',
    operation: 'exportQuarantine',
    permission: 'quality.faults',
    summary: 'The rejected rows with their text unchanged, to be corrected and delivered again.',
    params: byRun,
    handle: async (ctx, { params }, http) =>
      sendCsv(http, await exportCsv(ctx, params.run, 'quarantine'), `quarantine-${params.run}`),
  }),
]

function sendCsv({ reply }: Http, stream: NodeJS.ReadableStream, name: string) {
  return reply
    .type('text/csv; charset=utf-8')
    .header('content-disposition', `attachment; filename="${name}.csv"`)
    .send(stream)
}
