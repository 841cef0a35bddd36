import type { Request } from './compile-expression.ts'
import type { Entities, Uid } from './entities.ts'
import type { ActionScope, PolicyJson, PrincipalOrResource } from './policy-json.ts'
import { entityRef, type EntityRef } from './value.ts'

type Holds = (request: Request) => boolean

/**
 * Who, on what: the scope of a policy without its action. The same as evaluating `scopeExpressions`, without the detour
 * over values, since every policy's scope is looked at for every decision.
 */
export function compileScope({ principal, resource }: PolicyJson): Holds {
  const [who, what] = [constraint(principal), constraint(resource)]
  return (request) => who(request.principal, request.entities) && what(request.resource, request.entities)
}

function constraint(scope: PrincipalOrResource): (ref: EntityRef, entities: Entities) => boolean {
  switch (scope.op) {
    case 'All':
      return () => true
    case '==': {
      const key = keyOf(scope.entity)
      return (ref) => ref.key === key
    }
    case 'in':
      return within(keyOf(scope.entity))
    case 'is': {
      const { entity_type: type } = scope
      if (!scope.in) return (ref) => ref.type === type
      const inside = within(keyOf(scope.in.entity))
      return (ref, entities) => ref.type === type && inside(ref, entities)
    }
  }
}

function within(key: string): (ref: EntityRef, entities: Entities) => boolean {
  return (ref, entities) => ref.key === key || (entities.get(ref.key)?.ancestors.has(key) ?? false)
}

/** Whether a policy is about an action, given everything the action is in. */
export function concernsAction(scope: ActionScope, action: string, ancestors: ReadonlySet<string>): boolean {
  if (scope.op === 'All') return true
  const keys = 'entities' in scope ? scope.entities.map(keyOf) : [keyOf(scope.entity)]
  return keys.some((key) => key === action || (scope.op === 'in' && ancestors.has(key)))
}

const keyOf = ({ type, id }: Uid): string => entityRef(type, id).key
