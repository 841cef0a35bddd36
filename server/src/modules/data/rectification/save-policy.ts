import type { Ctx } from '#platform/ctx.ts'
import { recordAudit } from '#modules/trust/audit/index.ts'
import { listOrganisations } from '#modules/trust/identity/index.ts'
import { publishCaseType } from '#modules/work/cases/index.ts'
import { RECTIFICATION_CASE, rectificationCaseType } from './case-type.ts'
import type { Policy } from './policy.ts'
import { writePolicy } from './threshold-store.ts'

/** Sets the limits; cases that are open keep theirs, new ones follow the new version of the case type. */
export async function savePolicy(ctx: Ctx, policy: Policy): Promise<Policy> {
  await ctx.transaction(async (tx) => {
    await writePolicy(tx.db, policy)
    const departments = (await listOrganisations(tx.db)).map(({ code }) => code)
    await publishCaseType(tx, rectificationCaseType(departments, policy))
    await recordAudit(tx, {
      action: 'rectification.policyChanged',
      object: { kind: 'case-type', id: RECTIFICATION_CASE },
      details: { ...policy },
    })
  })
  return policy
}
