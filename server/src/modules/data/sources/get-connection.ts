import type { Ctx } from '#platform/ctx.ts'
import { findConnection } from './connection-store.ts'
import { errors } from './errors.ts'
import { describeConnections } from './list-connections.ts'
import type { Connection } from './schema.ts'

/** How a source fetches by itself. */
export async function getConnection(ctx: Ctx, source: string): Promise<Connection> {
  const row = await findConnection(ctx.db, source)
  const [connection] = row ? await describeConnections(ctx, [row]) : []
  if (!connection) throw errors.connectionNotFound({ source })
  return connection
}
