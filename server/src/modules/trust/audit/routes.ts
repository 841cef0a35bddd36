import { defineRoute, pageOf } from '#platform/route.ts'
import { listEntries } from './audit-store.ts'
import { AuditEntry, AuditQuery, AuditVerification } from './schema.ts'
import { verifyAudit } from './verify-audit.ts'

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
      const { page, size, objectKind, objectId, actor } = query
      const found = await listEntries(ctx.db, { objectKind, objectId, actor }, size, (page - 1) * size)
      return { ...found, page, size }
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/api/audit/verification',
    operation: 'verifyAudit',
    permission: 'audit.read',
    summary: 'Hash every entry again and name the first broken one.',
    response: AuditVerification,
    handle: (ctx) => verifyAudit(ctx),
  }),
]
