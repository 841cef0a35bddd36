import type { Ctx } from '#platform/ctx.ts'
import { saveResource, type Resource } from './resource-store.ts'

/** Tells the policies of a dataset and its columns, so that mistakes are found while writing and effects can be listed. */
export async function describeResource(ctx: Ctx, resource: Resource): Promise<void> {
  await saveResource(ctx.db, resource)
}
