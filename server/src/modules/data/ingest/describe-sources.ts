import type { Ctx } from '#platform/ctx.ts'
import type { SourceInput } from './schema.ts'
import { findSources } from './source-store.ts'

/** How several sources deliver, by code; unknown ones are left out. */
export async function describeSources(
  ctx: Ctx,
  codes: readonly string[],
): Promise<ReadonlyMap<string, SourceInput>> {
  return new Map((await findSources(ctx.db, codes)).map((source) => [source.code, source]))
}
