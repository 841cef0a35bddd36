import {
  preparsePolicySet,
  statefulIsAuthorized,
  type Policy as WasmPolicy,
} from '@cedar-policy/cedar-wasm/nodejs'
import { makeEntities, recordOf, type Uid } from '../entities.ts'
import { compilePolicies, decide, type Policy } from '../policy-set.ts'
import { entityRef } from '../value.ts'
import { makeRandom } from './random.ts'
import { actions, randomPolicy } from './random-policies.ts'
import { anyUid, randomAttributes, randomEntities } from './random-world.ts'

export type Difference = { seed: number; request: number; ours: unknown; theirs: unknown; policies: Policy[] }
export type Comparison = { decisions: number; allowed: number; withErrors: number; differences: Difference[] }

const POLICIES = 6

/**
 * Makes a world and policies from each seed, asks for decisions of ours and of Cedar's own engine, and compares decision,
 * determining policies and policies in error.
 */
export function compareWithCedar(seeds: Iterable<number>, requests = 40): Comparison {
  const total: Comparison = { decisions: 0, allowed: 0, withErrors: 0, differences: [] }
  for (const seed of seeds) {
    const random = makeRandom(seed)
    const world = randomEntities(random)
    const policies = Array.from({ length: POLICIES }, (_, i) => ({ id: `p${i}`, json: randomPolicy(random) }))
    const compiled = compilePolicies(policies)
    const entities = makeEntities(world)
    const named = Object.fromEntries(policies.map(({ id, json }) => [id, json])) as unknown as Record<
      string,
      WasmPolicy
    >
    const parsed = preparsePolicySet('compared', { staticPolicies: named })
    if (parsed.type === 'failure') throw new Error(`seed ${seed}: ${parsed.errors[0]?.message}`)
    for (let request = 0; request < requests; request += 1) {
      const asked = { principal: anyUid(random), action: random.pick(actions), resource: anyUid(random) }
      const context = randomAttributes(random)
      const ref = ({ type, id }: Uid) => entityRef(type, id)
      const decision = decide(compiled, {
        principal: ref(asked.principal),
        action: ref(asked.action),
        resource: ref(asked.resource),
        context: recordOf(context),
        entities,
      })
      const ours = {
        allowed: decision.allowed,
        reasons: decision.reasons.map(({ id }) => id).sort(),
        errors: decision.errors.map(({ policy }) => policy).sort(),
      }
      const answer = statefulIsAuthorized({
        ...asked,
        context,
        entities: world,
        preparsedPolicySetId: 'compared',
      })
      if (answer.type === 'failure') throw new Error(`seed ${seed}: ${answer.errors[0]?.message}`)
      const { response } = answer
      const theirs = {
        allowed: response.decision === 'allow',
        reasons: [...response.diagnostics.reason].sort(),
        errors: response.diagnostics.errors.map(({ policyId }) => policyId).sort(),
      }
      total.decisions += 1
      if (theirs.allowed) total.allowed += 1
      if (theirs.errors.length > 0) total.withErrors += 1
      if (JSON.stringify(ours) !== JSON.stringify(theirs))
        total.differences.push({ seed, request, ours, theirs, policies })
    }
  }
  return total
}
