import { scopeExpressions, type Expr } from '../cedar/policy-json.ts'
import type { Policy } from '../cedar/policy-set.ts'
import type { FilterContext } from './row-shape.ts'
import { isUnfilterable } from './node.ts'
import { residual } from './residual.ts'

export type Filter =
  | { where: string }
  /** A policy that cannot be turned into SQL, and why: the query is refused, never run without it. */
  | { refused: { policy: string; reason: string } }

/** Longer conditions cost a database more than rows do. */
const MOST_TEXT = 60_000

/**
 * The rows that the policies allow a principal an action on, as a SQL condition that is TRUE for exactly the rows for
 * which `decide` would allow it, and FALSE (never NULL) for the others. What is known – principal, action, context – is
 * worked out first (partial evaluation); errors of a policy make that policy count for nothing, as Cedar has it.
 */
export function compileFilter(policies: readonly Policy[], context: FilterContext): Filter {
  // Whether a row that acts is in a group would hang on that very row.
  if (context.principal.type === context.shape.type)
    return { refused: { policy: '', reason: 'the principal is of the same kind as the rows' } }
  const sides = { permit: [] as string[], forbid: [] as string[] }
  for (const { id, json } of policies) {
    try {
      const condition = conjunction(partsOf(json), context)
      if (condition !== 'false') sides[json.effect].push(condition)
    } catch (thrown) {
      if (!isUnfilterable(thrown)) throw thrown
      return { refused: { policy: id, reason: thrown.unfilterable } }
    }
  }
  const permitted = sides.permit.length > 0 ? sides.permit.join(' or ') : 'false'
  const where =
    sides.forbid.length > 0 ? `(${permitted}) and not (${sides.forbid.join(' or ')})` : `(${permitted})`
  if (where.length > MOST_TEXT) return { refused: { policy: '', reason: 'the condition is too long' } }
  return { where }
}

function partsOf(json: Policy['json']): Expr[] {
  const conditions = json.conditions.map(({ kind, body }) =>
    kind === 'when' ? body : { '!': { arg: body } },
  )
  return [...scopeExpressions(json), ...conditions]
}

/** All parts hold, none in error; TRUE or FALSE. */
function conjunction(parts: readonly Expr[], context: FilterContext): string {
  const whole = parts.reduceRight<Expr>((right, left) => ({ '&&': { left, right } }), { Value: true })
  const node = residual(whole, context)
  if (node.kind === 'known') return node.value === true ? 'true' : 'false'
  return node.kind === 'sql' && node.type === 'boolean' ? `coalesce(${node.text}, false)` : 'false'
}
