import { z } from 'zod'
import type { Ctx } from '#platform/ctx.ts'
import { defineRoute } from '#platform/route.ts'
import { errors } from './errors.ts'
import { diffMappings } from './mapping-diff.ts'
import { findMappingVersion, listMappingVersions } from './mapping-memory-store.ts'
import { Mapping } from './schema.ts'
import { findSource } from './source-store.ts'

const bySource = z.object({ code: z.string().max(60) })
const byVersion = bySource.extend({ version: z.coerce.number().int().min(1) })

const MappingVersion = z
  .object({
    version: z.number().int(),
    columns: z.number().int(),
    approvedBy: z.string(),
    approvedAt: z.iso.datetime(),
  })
  .meta({ id: 'MappingVersion' })

const MappingChange = z
  .object({
    target: z.string(),
    kind: z.enum(['added', 'removed', 'changed']),
    before: Mapping.shape.columns.element.nullable(),
    after: Mapping.shape.columns.element.nullable(),
    parts: z.array(z.string()),
  })
  .meta({ id: 'MappingChange' })

export const mappingRoutes = [
  defineRoute({
    method: 'GET',
    path: '/api/ingest/sources/:code/mappings',
    operation: 'listMappings',
    permission: 'ingest.read',
    summary: 'All versions of a source’s mapping, newest first.',
    params: bySource,
    response: z.array(MappingVersion),
    async handle(ctx, { params }) {
      if (!(await findSource(ctx.db, params.code))) throw errors.sourceNotFound({ source: params.code })
      return (await listMappingVersions(ctx.db, params.code)).map((one) => ({
        version: one.version,
        columns: one.mapping.columns.length,
        approvedBy: one.approvedBy,
        approvedAt: one.approvedAt.toISOString(),
      }))
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/api/ingest/sources/:code/mappings/:version',
    operation: 'getMappingVersion',
    permission: 'ingest.read',
    summary: 'One version of a source’s mapping.',
    params: byVersion,
    response: z.object({ version: z.number().int(), mapping: Mapping }),
    handle: async (ctx, { params }) => ({
      version: params.version,
      mapping: await getVersion(ctx, params.code, params.version),
    }),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/ingest/sources/:code/mappings/:version/changes',
    operation: 'compareMappings',
    permission: 'ingest.read',
    summary: 'What a version of a mapping says otherwise than an earlier one (the one before, unless told).',
    params: byVersion,
    query: z.object({ since: z.coerce.number().int().min(0).optional() }),
    response: z.array(MappingChange),
    async handle(ctx, { params, query }) {
      const since = query.since ?? params.version - 1
      const after = await getVersion(ctx, params.code, params.version)
      const before = since === 0 ? { columns: [] } : await getVersion(ctx, params.code, since)
      return diffMappings(before, after)
    },
  }),
]

async function getVersion(ctx: Ctx, source: string, version: number): Promise<Mapping> {
  const mapping = await findMappingVersion(ctx.db, source, version)
  if (!mapping) throw errors.sourceNotFound({ source, version })
  return mapping
}
