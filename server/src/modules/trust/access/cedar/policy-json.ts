import type { Uid, ValueJson } from './entities.ts'

/** Cedar's JSON form of expressions (docs.cedarpolicy.com, JSON policy format). */
export type Expr = { [operator: string]: unknown }

type EntityOperand = { entity: Uid }

export type PrincipalOrResource =
  | { op: 'All' }
  | ({ op: '==' } & EntityOperand)
  | ({ op: 'in' } & EntityOperand)
  | { op: 'is'; entity_type: string; in?: EntityOperand }

export type ActionScope =
  { op: 'All' } | ({ op: '==' } & EntityOperand) | ({ op: 'in' } & (EntityOperand | { entities: Uid[] }))

/** Cedar's JSON form of a policy. */
export type PolicyJson = {
  effect: 'permit' | 'forbid'
  principal: PrincipalOrResource
  action: ActionScope
  resource: PrincipalOrResource
  conditions: { kind: 'when' | 'unless'; body: Expr }[]
  annotations?: Record<string, string>
}

/** The scope of a policy as expressions, so that one evaluator serves scope and conditions. */
export function scopeExpressions({ principal, action, resource }: PolicyJson): Expr[] {
  return [...scope('principal', principal), ...actionScope(action), ...scope('resource', resource)]
}

const entity = (uid: Uid): Expr => ({ Value: { __entity: uid } satisfies ValueJson })
const variable = (name: string): Expr => ({ Var: name })

function scope(name: string, constraint: PrincipalOrResource): Expr[] {
  switch (constraint.op) {
    case 'All':
      return []
    case '==':
    case 'in':
      return [{ [constraint.op]: { left: variable(name), right: entity(constraint.entity) } }]
    case 'is': {
      const inside = constraint.in ? { in: entity(constraint.in.entity) } : {}
      return [{ is: { left: variable(name), entity_type: constraint.entity_type, ...inside } }]
    }
  }
}

function actionScope(constraint: ActionScope): Expr[] {
  if (constraint.op === 'All') return []
  if ('entities' in constraint)
    return [{ in: { left: variable('action'), right: { Set: constraint.entities.map(entity) } } }]
  return [{ [constraint.op]: { left: variable('action'), right: entity(constraint.entity) } }]
}
