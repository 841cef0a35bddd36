import type { Ctx } from '#platform/ctx.ts'
import { errors } from './errors.ts'
import type { SourceInput } from './schema.ts'
import { findSource } from './source-store.ts'

/** How a source delivers; throws `ingest.sourceNotFound`. */
export async function getSource(ctx: Ctx, code: string): Promise<SourceInput> {
  const source = await findSource(ctx.db, code)
  if (!source) throw errors.sourceNotFound({ source: code })
  return source
}
