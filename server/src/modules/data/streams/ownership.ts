import type { Actor, Ctx } from '#platform/ctx.ts'
import { errors } from './errors.ts'
import { findStream, type StreamRow } from './stream-store.ts'

/** Whether a person may change what belongs to a department: its own people, the engineers of the platform, the system. */
export function mayManage(actor: Actor, department: string): boolean {
  return actor.kind === 'system' || actor.roles.includes('engineer') || actor.organisation === department
}

/** The stream, for somebody who may change it; throws `streams.notFound` or `streams.notYours`. */
export async function getManaged(ctx: Ctx, code: string): Promise<StreamRow> {
  const row = await findStream(ctx.db, code)
  if (!row) throw errors.notFound({ stream: code })
  if (!mayManage(ctx.actor, row.department)) throw errors.notYours({ department: row.department })
  return row
}
