import type { Ctx } from '#platform/ctx.ts'
import { errors } from './errors.ts'
import type { Mapping } from './schema.ts'
import { findMapping, findSource } from './source-store.ts'

/** The source's newest approved mapping; version 0 and no columns where there is none yet. */
export async function getMapping(
  ctx: Ctx,
  source: string,
): Promise<{ version: number; mapping: Mapping | null }> {
  if (!(await findSource(ctx.db, source))) throw errors.sourceNotFound({ source })
  return (await findMapping(ctx.db, source)) ?? { version: 0, mapping: null }
}
