import type { Ctx } from '#platform/ctx.ts'
import { listOrganisations } from '#modules/trust/identity/index.ts'
import { CORE_ITEMS } from './core-items.ts'
import { completenessByDepartment, countMissing } from './dataset-store.ts'
import type { CompletenessReport } from './schema.ts'

/** How complete the entries of each department are, and which core items are missing most. */
export async function summariseCompleteness(ctx: Ctx): Promise<CompletenessReport> {
  const names = new Map((await listOrganisations(ctx.db)).map(({ code, name }) => [code, name]))
  const departments = await completenessByDepartment(ctx.db)
  const missing = new Map((await countMissing(ctx.db)).map(({ item, datasets }) => [item, datasets]))
  return {
    departments: departments.map((one) => ({
      ...one,
      name: names.get(one.department) ?? { zh: one.department, en: one.department },
    })),
    items: CORE_ITEMS.map(({ key, name }) => ({ key, name, missing: missing.get(key) ?? 0 })),
  }
}
