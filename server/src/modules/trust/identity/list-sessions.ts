import type { Ctx } from '#platform/ctx.ts'
import { authOf } from './auth.ts'
import { listSessions as listRows } from './identity-store.ts'
import type { Session } from './schema.ts'

/** The person's own open sessions, newest first, the one asking marked. */
export async function listSessions(ctx: Ctx, headers: Headers): Promise<Session[]> {
  const current = await authOf(ctx).api.getSession({ headers })
  const rows = await listRows(ctx.db, ctx.actor.id, ctx.clock.now())
  return rows.map((row) => ({
    id: row.id,
    current: row.token === current?.session.token,
    address: row.ipAddress,
    agent: row.userAgent,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
  }))
}
