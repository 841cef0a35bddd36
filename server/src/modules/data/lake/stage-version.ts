import type { Ctx } from '#platform/ctx.ts'
import { stagingPath } from './files.ts'

/** A path to write a new version's Parquet to, before `publishVersion`. What is never published is removed at the next start. */
export async function stageVersion(ctx: Ctx, dataset: string): Promise<string> {
  return stagingPath(ctx.config, dataset)
}
