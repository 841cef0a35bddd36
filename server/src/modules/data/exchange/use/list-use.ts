import type { Ctx } from '#platform/ctx.ts'
import { findPolicy } from '../policy/policy-store.ts'
import { supervises } from '../relation.ts'
import type { UseEntryView, UseQuery } from './schema.ts'
import { listUses } from './use-store.ts'

/** The log of use as owner and receiver see it; calls that belong to nobody (unknown keys) only the bureau sees. */
export async function listUse(ctx: Ctx, query: UseQuery): Promise<{ items: UseEntryView[]; total: number }> {
  const { bureau } = await findPolicy(ctx.db)
  return listUses(ctx.db, query, supervises(ctx.actor, bureau) ? null : (ctx.actor.organisation ?? ''))
}
