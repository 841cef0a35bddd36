import type { Ctx } from '#platform/ctx.ts'
import { listLatest } from './case-type-store.ts'
import type { CaseTypeSummary } from './schema.ts'

/** The case types in force, and which of them the actor may open by hand. */
export async function listCaseTypes({ db, actor }: Ctx): Promise<CaseTypeSummary[]> {
  const types = await listLatest(db)
  return types.map(({ key, version, definition, publishedAt }) => ({
    key,
    version,
    name: definition.name,
    publishedAt: publishedAt.toISOString(),
    mayOpen: actor.roles.some((role) => definition.openedBy.some((opener) => opener === role)),
  }))
}
