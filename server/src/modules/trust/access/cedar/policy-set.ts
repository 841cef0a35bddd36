import { compileBoolean, type Request } from './compile-expression.ts'
import { compileScope, concernsAction } from './compile-scope.ts'
import type { PolicyJson } from './policy-json.ts'
import { isEvaluationError } from './value.ts'

export type Policy = { id: string; json: PolicyJson }

type Compiled = Policy & { satisfied: (request: Request) => boolean }

/** Policies ready to decide; those about an action are looked up once. */
export type PolicySet = { policies: readonly Compiled[]; byAction: Map<string, readonly Compiled[]> }

export type Decision = {
  allowed: boolean
  /** The policies that made it so: those that forbid, else those that permit. */
  reasons: Policy[]
  /** Policies that could not be evaluated and were skipped, as Cedar does, with the reason. */
  errors: { policy: string; reason: string }[]
}

/** Compiles policies; throws where one uses what this version does not know, so that nothing is skipped silently. */
export function compilePolicies(policies: readonly Policy[]): PolicySet {
  const compiled = policies.map((policy) => ({ ...policy, satisfied: compilePolicy(policy.json) }))
  return { policies: compiled, byAction: new Map() }
}

function compilePolicy(json: PolicyJson): (request: Request) => boolean {
  const scope = compileScope(json)
  const conditions = json.conditions.map(({ kind, body }) => {
    const holds = compileBoolean(body)
    return kind === 'when' ? holds : (request: Request) => !holds(request)
  })
  return (request) => {
    if (!scope(request)) return false
    for (const holds of conditions) if (!holds(request)) return false
    return true
  }
}

/**
 * Decides as Cedar does: allowed when some policy permits and none forbids; a policy that cannot be evaluated does
 * neither and is named.
 */
export function decide(set: PolicySet, request: Request): Decision {
  const permits: Policy[] = []
  const forbids: Policy[] = []
  const errors: Decision['errors'] = []
  for (const policy of concerned(set, request)) {
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

/** The policies about the request's action; remembered, unless the action is in groups that may differ by request. */
function concerned({ policies, byAction }: PolicySet, { action, entities }: Request): readonly Compiled[] {
  const ancestors = entities.get(action.key)?.ancestors ?? NONE
  const known = ancestors.size === 0 ? byAction.get(action.key) : undefined
  if (known) return known
  const found = policies.filter(({ json }) => concernsAction(json.action, action.key, ancestors))
  if (ancestors.size === 0) byAction.set(action.key, found)
  return found
}

const NONE: ReadonlySet<string> = new Set()
