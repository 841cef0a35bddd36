import type { Ctx } from '#platform/ctx.ts'
import { findCasesBySubject } from './case-store.ts'
import { summarise } from './case-view.ts'
import type { CaseSummary } from './schema.ts'

/**
 * The cases that deal with a module's own records, oldest first. Not filtered by rights: the calling module has
 * already decided who may know of its records, and shows of the case no more than that.
 */
export async function listCasesBySubject(
  ctx: Ctx,
  kind: string,
  ids: readonly string[],
): Promise<CaseSummary[]> {
  return summarise(ctx, await findCasesBySubject(ctx.db, kind, ids))
}
