import { z } from 'zod'
import { readStoredFile } from '#platform/files.ts'
import { defineRawRoute, defineRoute, pageOf, type Http } from '#platform/route.ts'
import { approveMapping } from './approve-mapping.ts'
import { cancelRun } from './cancel-run.ts'
import { confirmDeletions } from './confirm-deletions.ts'
import { deliverFiles } from './deliver-files.ts'
import { errors } from './errors.ts'
import { getMapping } from './get-mapping.ts'
import { getRun } from './get-run.ts'
import { registerSource } from './register-source.ts'
import { repeatRun } from './repeat-run.ts'
import { retryRun } from './retry-run.ts'
import { filesOf } from './run-store.ts'
import { listRunRows } from './run-view-store.ts'
import {
  Mapping,
  Run,
  RunDetail,
  RunQuery,
  Source,
  SourceInput,
  SourceQuery,
  Tombstone,
  TombstoneQuery,
} from './schema.ts'
import { findSourceView, listSources } from './source-store.ts'
import { findTombstones } from './tombstone-store.ts'

const bySource = z.object({ code: z.string().max(60) })
const byRun = z.object({ id: z.uuid() })
const RunId = z.object({ run: z.string() }).meta({ id: 'RunId' })

async function* uploadedFiles({ request }: Http) {
  for await (const part of request.files()) yield { name: part.filename, content: part.file }
}

export const routes = [
  defineRoute({
    method: 'GET',
    path: '/api/ingest/sources',
    operation: 'listSources',
    permission: 'ingest.read',
    summary: 'Sources with their newest mapping and run.',
    query: SourceQuery,
    response: pageOf(Source),
    handle: async (ctx, { query }) => ({
      ...(await listSources(ctx.db, query)),
      page: query.page,
      size: query.size,
    }),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/ingest/sources/:code',
    operation: 'findSource',
    permission: 'ingest.read',
    summary: 'One source with its newest mapping and run.',
    params: bySource,
    response: Source,
    async handle(ctx, { params }) {
      const source = await findSourceView(ctx.db, params.code)
      if (!source) throw errors.sourceNotFound({ source: params.code })
      return source
    },
  }),
  defineRoute({
    method: 'PUT',
    path: '/api/ingest/sources',
    operation: 'registerSource',
    permission: 'ingest.run',
    summary: 'Add a source of a dataset or change it.',
    body: SourceInput,
    handle: (ctx, { body }) => registerSource(ctx, body),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/ingest/sources/:code/deliveries',
    operation: 'deliverFiles',
    permission: 'ingest.run',
    summary: 'Deliver files (multipart); they land unchanged and a run is queued.',
    params: bySource,
    response: RunId,
    status: 202,
    handle: async (ctx, { params }, http) => {
      if (!http.request.isMultipart()) throw errors.noFile()
      return { run: await deliverFiles(ctx, { source: params.code, files: uploadedFiles(http) }) }
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/api/ingest/sources/:code/mapping',
    operation: 'getMapping',
    permission: 'ingest.read',
    summary: 'The newest approved mapping of a source.',
    params: bySource,
    response: z.object({ version: z.number().int(), mapping: Mapping.nullable() }),
    handle: (ctx, { params }) => getMapping(ctx, params.code),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/ingest/sources/:code/mapping',
    operation: 'approveMapping',
    inspection: {
      report: ['body.mapping'],
      reason: 'A mapping holds regular expressions and transforms.',
    },
    permission: 'ingest.approve',
    summary: 'Approve a mapping as the next version; `after` is the version it was made from.',
    params: bySource,
    body: z.object({ after: z.number().int().min(0), mapping: Mapping }),
    response: z.object({ version: z.number().int() }),
    handle: async (ctx, { params, body }) => ({
      version: await approveMapping(ctx, { source: params.code, ...body }),
    }),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/ingest/runs',
    operation: 'listRuns',
    permission: 'ingest.read',
    summary: 'Ingestion runs, newest first.',
    query: RunQuery,
    response: pageOf(Run),
    handle: async (ctx, { query }) => ({
      ...(await listRunRows(ctx.db, query)),
      page: query.page,
      size: query.size,
    }),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/ingest/runs/:id',
    operation: 'getRun',
    permission: 'ingest.read',
    summary: 'One run: progress, accounting, files, log, proposed mapping.',
    params: byRun,
    response: RunDetail,
    handle: (ctx, { params }) => getRun(ctx, params.id),
  }),
  ...(['cancel', 'retry'] as const).map((verb) =>
    defineRoute({
      method: 'POST',
      path: `/api/ingest/runs/:id/${verb}`,
      operation: `${verb}Run`,
      permission: 'ingest.run',
      summary:
        verb === 'cancel'
          ? 'Stop a run; nothing of it is published.'
          : 'Run the landed files again under the mapping approved now.',
      params: byRun,
      handle: (ctx, { params }) => (verb === 'cancel' ? cancelRun(ctx, params.id) : retryRun(ctx, params.id)),
    }),
  ),
  defineRoute({
    method: 'POST',
    path: '/api/ingest/runs/:id/repeat',
    operation: 'repeatRun',
    permission: 'ingest.run',
    summary: 'A new run over the files of an ended one, e.g. after its mapping was mended.',
    params: byRun,
    response: RunId,
    status: 202,
    handle: async (ctx, { params }) => ({ run: await repeatRun(ctx, params.id) }),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/ingest/runs/:id/confirm-deletions',
    operation: 'confirmDeletions',
    permission: 'ingest.approve',
    summary:
      'Run again a delivery that was stopped for deleting more than its limit; a person says it is right.',
    params: byRun,
    handle: (ctx, { params }) => confirmDeletions(ctx, params.id),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/ingest/tombstones',
    operation: 'listTombstones',
    permission: 'ingest.read',
    summary: 'Records that are no longer at their source, newest first.',
    query: TombstoneQuery,
    response: pageOf(Tombstone),
    handle: async (ctx, { query }) => ({
      ...(await findTombstones(ctx.db, query)),
      page: query.page,
      size: query.size,
    }),
  }),
  defineRawRoute({
    method: 'GET',
    path: '/api/ingest/runs/:id/files/:position',
    operation: 'downloadLandedFile',
    permission: 'ingest.approve',
    summary: 'A landed file, byte for byte.',
    params: z.object({ id: z.uuid(), position: z.coerce.number().int().min(0) }),
    async handle(ctx, { params }, { reply }) {
      const file = (await filesOf(ctx.db, params.id)).find(({ position }) => position === params.position)
      if (!file) throw errors.runNotFound({ run: params.id })
      const { stream, bytes } = await readStoredFile(ctx.config.dataDir, file.sha256)
      const name = encodeURIComponent(file.name)
      return reply
        .type('application/octet-stream')
        .header('content-length', bytes)
        .header('content-disposition', `attachment; filename*=UTF-8''${name}`)
        .send(stream)
    },
  }),
]
