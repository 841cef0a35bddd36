import { compileBoolean, type Request } from './compile-expression.ts'
import { scopeExpressions, type PolicyJson } from './policy-json.ts'
import { isEvaluationError } from './value.ts'

export type Policy = { id: string; json: PolicyJson }

type Compiled = Policy & { satisfied: (request: Request) => boolean }

/** Policies ready to decide. */
export type PolicySet = { policies: readonly Compiled[] }

export type Decision = {
  allowed: boolean
  /** The policies that made it so: those that forbid, else those that permit. */
  reasons: Policy[]
  /** Policies that could not be evaluated and were skipped, as Cedar does, with the reason. */
  errors: { policy: string; reason: string }[]
}

/** Compiles policies; throws where one uses what this version does not know, so that nothing is skipped silently. */
export function compilePolicies(policies: readonly Policy[]): PolicySet {
  return { policies: policies.map((policy) => ({ ...policy, satisfied: compilePolicy(policy.json) })) }
}

function compilePolicy(json: PolicyJson): (request: Request) => boolean {
  const scope = scopeExpressions(json).map(compileBoolean)
  const conditions = json.conditions.map(({ kind, body }) => {
    const holds = compileBoolean(body)
    return kind === 'when' ? holds : (request: Request) => !holds(request)
  })
  const all = [...scope, ...conditions]
  return (request) => all.every((holds) => holds(request))
}

/**
 * Decides as Cedar does: allowed when some policy permits and none forbids; a policy that cannot be evaluated does
 * neither and is named.
 */
export function decide({ policies }: PolicySet, request: Request): Decision {
  const permits: Policy[] = []
  const forbids: Policy[] = []
  const errors: Decision['errors'] = []
  for (const policy of policies) {
    try {
      if (policy.satisfied(request)) (policy.json.effect === 'permit' ? permits : forbids).push(policy)
    } catch (error) {
      if (!isEvaluationError(error)) throw error
      errors.push({ policy: policy.id, reason: error.evaluationError })
    }
  }
  const allowed = forbids.length === 0 && permits.length > 0
  return { allowed, reasons: forbids.length > 0 ? forbids : permits, errors }
}
