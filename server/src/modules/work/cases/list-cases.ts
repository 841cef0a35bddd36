import type { z } from 'zod'
import type { Ctx } from '#platform/ctx.ts'
import { countCases, findCases } from './case-list-store.ts'
import { summarise } from './case-view.ts'
import type { CasePage, CaseQuery } from './schema.ts'

/** A page of the cases the actor may see; the count is of those alone. */
export async function listCases(ctx: Ctx, query: z.infer<typeof CaseQuery>): Promise<CasePage> {
  const { page, size, ...filter } = query
  const now = ctx.clock.now()
  const cases = await findCases(ctx.db, ctx.actor, filter, now, { limit: size, offset: (page - 1) * size })
  const counted = await countCases(ctx.db, ctx.actor, filter, now)
  return { items: await summarise(ctx, cases), ...counted, page, size }
}
