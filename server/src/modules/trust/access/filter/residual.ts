import { compileExpression, type Request } from '../cedar/compile-expression.ts'
import { extensionFunctions } from '../cedar/extension.ts'
import type { Expr } from '../cedar/policy-json.ts'
import { isEvaluationError, type EntityRef, type Value } from '../cedar/value.ts'
import type { FilterContext } from './row-shape.ts'
import { comparison, equality, membership } from './compare-sql.ts'
import { likePattern, typeOfValue } from './dialect.ts'
import { bool, constantUnlessError, error, known, refuse, type Node } from './node.ts'
import { setOperation, setText } from './set-sql.ts'
import { attributeOf, hasAttribute } from './row-attribute.ts'
import { valueSql } from './value-sql.ts'

type Pair = { left: Expr; right: Expr }

/** What an expression comes to for a row that is not known yet. */
export function residual(expression: Expr, context: FilterContext): Node {
  if (!mentionsRow(expression)) return evaluate(expression, context)
  const [operator = '', operand] = Object.entries(expression)[0] ?? []
  const compiler = compilers[operator]
  if (compiler) return compiler(operand as never, context)
  if (Object.hasOwn(extensionFunctions, operator)) return refuse(`${operator}() of an attribute of the row`)
  return refuse(`"${operator}" of the row`)
}

function mentionsRow(part: unknown): boolean {
  if (part === null || typeof part !== 'object') return false
  if ('Var' in part) return part.Var === 'resource'
  if ('Value' in part && Object.keys(part).length === 1) return false
  return Object.values(part).some(mentionsRow)
}

function evaluate(expression: Expr, context: FilterContext): Node {
  try {
    return known(compileExpression(expression)({ ...context, resource: undefined as never } as Request))
  } catch (thrown) {
    if (isEvaluationError(thrown)) return error
    throw thrown
  }
}

type Compiler = (operand: never, context: FilterContext) => Node

const compilers: Readonly<Record<string, Compiler>> = {
  Var: () => ({ kind: 'row' }),
  '!': ({ arg }: { arg: Expr }, context) => not(residual(arg, context)),
  '&&': ({ left, right }: Pair, context) => shortCircuit(left, right, context, true),
  '||': ({ left, right }: Pair, context) => shortCircuit(left, right, context, false),
  'if-then-else': (parts: { if: Expr; then: Expr; else: Expr }, context) => choice(parts, context),
  '==': both((a, b, context) => equality(a, b, context)),
  '!=': both((a, b, context) => not(equality(a, b, context))),
  '<': both((a, b) => comparison('<', a, b)),
  '<=': both((a, b) => comparison('<=', a, b)),
  '>': both((a, b) => comparison('>', a, b)),
  '>=': both((a, b) => comparison('>=', a, b)),
  '+': both((a, b, context) => arithmetic('+', a, b, context)),
  '-': both((a, b, context) => arithmetic('-', a, b, context)),
  '*': both((a, b, context) => arithmetic('*', a, b, context)),
  neg: ({ arg }: { arg: Expr }, context) => {
    const inner = residual(arg, context)
    return inner.kind === 'error' ? error : arithmetic('-', known(0), inner, context)
  },
  in: both((a, b, context) => membership(a, b, context)),
  is: ({ left, entity_type, in: inside }: { left: Expr; entity_type: string; in?: Expr }, context) => {
    const kind = isType(residual(left, context), entity_type, context)
    if (!inside || (kind.kind === 'known' && kind.value === false)) return kind
    return shortCircuitNodes(kind, () => residual({ in: { left, right: inside } }, context), true)
  },
  contains: both((a, b, context) => setOperation('contains', a, b, context)),
  containsAll: both((a, b, context) => setOperation('containsAll', a, b, context)),
  containsAny: both((a, b, context) => setOperation('containsAny', a, b, context)),
  isEmpty: ({ arg }: { arg: Expr }, context) => {
    const text = setText(residual(arg, context), context.dialect)
    return text === undefined ? error : bool(context.dialect.isEmpty(text))
  },
  '.': ({ left, attr }: { left: Expr; attr: string }, context) =>
    attributeOf(residual(left, context), attr, context),
  has: ({ left, attr }: { left: Expr; attr: string | string[] }, context) =>
    hasAttribute(residual(left, context), typeof attr === 'string' ? [attr] : attr, context),
  like: ({ left, pattern }: { left: Expr; pattern: ('Wildcard' | { Literal: string })[] }, context) => {
    const text = residual(left, context)
    if (text.kind !== 'sql' || text.type !== 'string')
      return text.kind === 'sql' || text.kind === 'row' ? error : text
    const wanted = likePattern(pattern)
    return wanted === undefined
      ? constantUnlessError(text.text, false)
      : bool(`(${text.text} like ${wanted} escape '!')`)
  },
  Set: () => refuse('a set made of attributes of the row'),
  Record: () => refuse('a record made of attributes of the row'),
  getTag: () => refuse('a tag of the row'),
  hasTag: () => refuse('a tag of the row'),
}

function both(apply: (a: Node, b: Node, context: FilterContext) => Node): Compiler {
  return ({ left, right }: Pair, context) => {
    const [a, b] = [residual(left, context), residual(right, context)]
    return a.kind === 'error' || b.kind === 'error' ? error : apply(a, b, context)
  }
}

/** The node as a boolean; anything else is an error. */
function boolean(node: Node): Node {
  if (node.kind === 'known') return typeof node.value === 'boolean' ? node : error
  return node.kind === 'sql' && node.type === 'boolean' ? node : error
}

function not(node: Node): Node {
  const inner = boolean(node)
  if (inner.kind === 'known') return known(!inner.value)
  return inner.kind === 'sql' ? bool(`(not ${inner.text})`) : error
}

/** `&&` (`going` true) and `||` (false): the right side counts only where the left lets it. */
function shortCircuit(left: Expr, right: Expr, context: FilterContext, going: boolean): Node {
  return shortCircuitNodes(residual(left, context), () => residual(right, context), going)
}

function shortCircuitNodes(left: Node, right: () => Node, going: boolean): Node {
  const first = boolean(left)
  if (first.kind === 'known') return first.value === going ? boolean(right()) : first
  if (first.kind !== 'sql') return error
  const second = boolean(right())
  const text = second.kind === 'sql' ? second.text : second.kind === 'known' ? String(second.value) : 'null'
  return bool(`(case ${first.text} when ${going} then ${text} when ${!going} then ${!going} end)`)
}

function choice(parts: { if: Expr; then: Expr; else: Expr }, context: FilterContext): Node {
  const condition = boolean(residual(parts.if, context))
  if (condition.kind === 'known') return residual(condition.value ? parts.then : parts.else, context)
  if (condition.kind !== 'sql') return error
  const [then, otherwise] = [residual(parts.then, context), residual(parts.else, context)].map((node) =>
    valueSql(node, context),
  )
  const type = then?.type ?? otherwise?.type
  if (type === undefined) return error
  const differ = then && otherwise && JSON.stringify(then.type) !== JSON.stringify(otherwise.type)
  if (differ) return refuse('a choice between values of different types')
  const text = `(case ${condition.text} when true then ${then?.text ?? 'null'} when false then ${otherwise?.text ?? 'null'} end)`
  return { kind: 'sql', text, type }
}

const LEAST = '-9223372036854775808'
const MOST = '9223372036854775807'

/** Exact arithmetic; a result beyond 64 bits is an error. */
function arithmetic(operator: string, a: Node, b: Node, context: FilterContext): Node {
  const [left, right] = [valueSql(a, context), valueSql(b, context)]
  if (left?.type !== 'long' || right?.type !== 'long') return error
  const { wide } = context.dialect
  const result = `(${wide(left.text)} ${operator} ${wide(right.text)})`
  return {
    kind: 'sql',
    text: `(case when ${result} between ${LEAST} and ${MOST} then ${result} end)`,
    type: 'long',
  }
}

function isType(node: Node, type: string, { shape }: FilterContext): Node {
  if (node.kind === 'row') return known(shape.type === type)
  if (node.kind === 'known') return isEntity(node.value) ? known(node.value.type === type) : error
  if (node.kind !== 'sql' || typeof node.type === 'string') return error
  return constantUnlessError(node.text, node.type.entity === type)
}

const isEntity = (value: Value): value is EntityRef => typeof typeOfValue(value) === 'object'
