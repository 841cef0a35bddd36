import type { Ctx } from '#platform/ctx.ts'
import { compilePolicies, type PolicySet } from '../cedar/policy-set.ts'
import { errors } from '../errors.ts'
import { findApprovedPolicies, findInForce } from './policy-store.ts'

/** Compiled versions by installation and number; an approved version never changes, so none grows stale. */
const compiled = new Map<string, PolicySet>()
const MAX_COMPILED = 20

/** The policies in force now. The number is read each time: a version approved elsewhere counts from the next request on. */
export async function policiesInForce(ctx: Ctx): Promise<{ version: number; set: PolicySet }> {
  const version = await findInForce(ctx.db, ctx.clock.now())
  if (version === undefined) throw errors.versionNotFound({})
  return { version, set: await policiesOf(ctx, version) }
}

/** The policies of an approved version, compiled once. */
export async function policiesOf(ctx: Ctx, version: number): Promise<PolicySet> {
  const place = `${ctx.config.dataDir}#${version}`
  const known = compiled.get(place)
  if (known) return known
  const policies = await findApprovedPolicies(ctx.db, version)
  if (!policies) throw errors.versionNotFound({ version })
  const set = compilePolicies(policies)
  if (compiled.size >= MAX_COMPILED) compiled.delete(compiled.keys().next().value ?? '')
  compiled.set(place, set)
  return set
}
