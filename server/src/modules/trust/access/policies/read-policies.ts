import type { Ctx } from '#platform/ctx.ts'
import { errors } from '../errors.ts'
import { findInForce, findVersion, listVersions } from './policy-store.ts'
import { viewVersion, type PolicyVersion, type PolicyVersionDetail } from './version-view.ts'

/** All versions, newest first. */
export async function listPolicyVersions(ctx: Ctx): Promise<PolicyVersion[]> {
  const now = ctx.clock.now()
  const inForce = (await findInForce(ctx.db, now)) ?? 0
  return (await listVersions(ctx.db)).map((row) => viewVersion(row, inForce, ctx.actor, now))
}

/** One version with its text and tests, beside the text in force. */
export async function getPolicyVersion(ctx: Ctx, number: number): Promise<PolicyVersionDetail> {
  const now = ctx.clock.now()
  const inForce = (await findInForce(ctx.db, now)) ?? 0
  const [row, present] = [await findVersion(ctx.db, number), await findVersion(ctx.db, inForce)]
  if (!row || !present) throw errors.versionNotFound({ number })
  return {
    ...viewVersion(row, inForce, ctx.actor, now),
    ...{ text: row.text, tests: row.tests },
    inForce: { number: inForce, text: present.text },
  }
}
