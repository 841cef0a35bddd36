import type { Ctx } from '#platform/ctx.ts'
import { recordAudit } from '#modules/trust/audit/index.ts'
import { errors } from '../errors.ts'
import { policiesChanged } from '../events.ts'
import { checkPolicies, type Checked } from './check-policies.ts'
import { findVersion, updateVersion, type VersionRow } from './policy-store.ts'
import { getPolicyVersion } from './read-policies.ts'
import type { PolicyVersionDetail } from './version-view.ts'

/** Hands a draft in for approval. Throws `access.faulty` with places, `access.testsFailed` with the tests' names. */
export async function proposePolicies(ctx: Ctx, number: number): Promise<PolicyVersionDetail> {
  return ctx.transaction(async (tx) => {
    const row = await findVersion(tx.db, number, 'forUpdate')
    if (!row) throw errors.versionNotFound({ number })
    if (row.state !== 'draft' || row.author !== tx.actor.id) throw errors.wrongState({ state: row.state })
    const { policies } = await requireSound(tx, row)
    await updateVersion(tx.db, number, {
      ...{ state: 'proposed', policies: JSON.stringify(policies), changed_at: tx.clock.now() },
    })
    await recordAudit(tx, {
      action: 'access.policiesProposed',
      object: { kind: 'policy-version', id: String(number) },
      details: { policies: policies.map(({ id }) => id), tests: row.tests.length, note: row.note },
    })
    await tx.publish(policiesChanged, { number })
    return getPolicyVersion(tx, number)
  })
}

/** Throws unless the text has no fault, and tests, all of which pass. */
export async function requireSound(ctx: Ctx, { text, tests }: VersionRow): Promise<Checked> {
  const checked = await checkPolicies(ctx.db, { text, tests })
  if (checked.faults.length > 0) throw errors.faulty({ faults: checked.faults })
  const failed = checked.tests.filter(({ passed }) => !passed).map(({ name }) => name)
  if (failed.length > 0 || tests.length === 0) throw errors.testsFailed({ failed, tests: tests.length })
  return checked
}
