import type { Ctx } from '#platform/ctx.ts'
import { upsertOrganisation } from './identity-store.ts'
import type { Organisation } from './schema.ts'

/** Adds a department or renames it. */
export async function saveOrganisation(ctx: Ctx, organisation: Organisation): Promise<void> {
  await upsertOrganisation(ctx.db, organisation)
}
