import { z } from 'zod'
import { defineRoute, pageOf, PageQuery } from '#platform/route.ts'
import { listEntries } from './entry-store.ts'
import { errors } from './errors.ts'
import { getLogState } from './get-log-state.ts'
import { checkpointsAfter, leafHashes } from './log-store.ts'
import { proveEntry } from './prove-entry.ts'
import { AuditEntry, AuditQuery, AuditVerification, EntryProof, LogState } from './schema.ts'
import { startVerification } from './start-verification.ts'
import { findVerification, listVerifications } from './verification-store.ts'

export const routes = [
  defineRoute({
    method: 'GET',
    path: '/api/audit/entries',
    operation: 'listAuditEntries',
    permission: 'audit.read',
    summary: 'Audited acts, newest first.',
    query: AuditQuery,
    response: pageOf(AuditEntry),
    async handle(ctx, { query }) {
      const { page, size, ...filter } = query
      return { ...(await listEntries(ctx.db, filter, size, (page - 1) * size)), page, size }
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/api/audit/entries/:id/proof',
    operation: 'proveAuditEntry',
    permission: 'audit.read',
    summary: 'Proof that an entry is in the log under its newest signed checkpoint.',
    params: z.object({ id: z.coerce.number().int().positive() }),
    response: EntryProof,
    handle: (ctx, { params }) => proveEntry(ctx, params.id),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/audit/log',
    operation: 'getAuditLog',
    permission: 'public',
    summary: 'How far the log has come, its newest signed checkpoint, and what the witness says.',
    response: LogState.nullable(),
    handle: (ctx) => getLogState(ctx),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/audit/log/growth',
    operation: 'getAuditLogGrowth',
    permission: 'public',
    summary: 'Checkpoints after a size with the hashes of the leaves each added, for a witness elsewhere.',
    query: z.object({ after: z.coerce.number().int().min(0).default(0) }),
    response: z.array(z.object({ size: z.number().int(), note: z.string(), leaves: z.string() })),
    async handle(ctx, { query }) {
      const checkpoints = await checkpointsAfter(ctx.db, query.after, 4)
      let from = query.after
      const growth = []
      for (const { size, note } of checkpoints) {
        const leaves = Buffer.concat(await leafHashes(ctx.db, { from, to: size })).toString('base64')
        growth.push({ size, note, leaves })
        from = size
      }
      return growth
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/api/audit/verifications',
    operation: 'listAuditVerifications',
    permission: 'audit.read',
    summary: 'Verifications of the whole log, newest first.',
    query: PageQuery,
    response: pageOf(AuditVerification),
    handle: async (ctx, { query: { page, size } }) => ({
      ...(await listVerifications(ctx.db, size, (page - 1) * size)),
      page,
      size,
    }),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/audit/verifications',
    operation: 'startAuditVerification',
    permission: 'audit.read',
    summary: 'Read the whole log again, contents included, and compare it with its witness.',
    response: z.object({ id: z.uuid() }),
    status: 202,
    handle: async (ctx) => ({ id: await startVerification(ctx) }),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/audit/verifications/:id',
    operation: 'getAuditVerification',
    permission: 'audit.read',
    summary: 'Progress and verdict of a verification.',
    params: z.object({ id: z.uuid() }),
    response: AuditVerification,
    async handle(ctx, { params }) {
      const found = await findVerification(ctx.db, params.id)
      if (!found) throw errors.verificationNotFound(params)
      return found
    },
  }),
]
