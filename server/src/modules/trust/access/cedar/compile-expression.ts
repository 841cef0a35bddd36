import { valueOf, type Entities, type Entity, type ValueJson } from './entities.ts'
import { extensionFunctions } from './extension.ts'
import type { Expr } from './policy-json.ts'
import {
  equal,
  fail,
  includes,
  isLong,
  isSubset,
  long,
  type CedarRecord,
  type CedarSet,
  type EntityRef,
  type Value,
} from './value.ts'

/** What an expression is evaluated against. */
export type Request = {
  principal: EntityRef
  action: EntityRef
  resource: EntityRef
  context: CedarRecord
  entities: Entities
}

export type Evaluate = (request: Request) => Value

type Pair = { left: Expr; right: Expr }
type Compiler = (operand: never) => Evaluate

/**
 * Turns an expression into a closure. Evaluation follows Cedar's semantics (language 4): what it calls an error is thrown
 * as EvaluationError; `&&`, `||` and `if` look at no more than they need.
 * @throws Error for an expression this version does not know; the policy must then be refused, not skipped
 */
export function compileExpression(expression: Expr): Evaluate {
  const [operator, operand] = Object.entries(expression)[0] ?? []
  const compiler = operator === undefined ? undefined : compilers[operator]
  if (compiler) return compiler(operand as never)
  if (operator !== undefined && Object.hasOwn(extensionFunctions, operator))
    return compileCall(operator, operand as Expr[])
  throw new Error(`this version of the policy language does not know "${operator}"`)
}

const compilers: Readonly<Record<string, Compiler>> = {
  Value: (json: ValueJson) => {
    const value = valueOf(json)
    return () => value
  },
  Var: (name: 'principal' | 'action' | 'resource' | 'context') => (request) => request[name],
  '!': ({ arg }: { arg: Expr }) => {
    const inner = compileBoolean(arg)
    return (request) => !inner(request)
  },
  neg: ({ arg }: { arg: Expr }) => {
    const inner = compileExpression(arg)
    return (request) => long(-exact(inner(request)))
  },
  '&&': ({ left, right }: Pair) => {
    const [first, second] = [compileBoolean(left), compileBoolean(right)]
    return (request) => first(request) && second(request)
  },
  '||': ({ left, right }: Pair) => {
    const [first, second] = [compileBoolean(left), compileBoolean(right)]
    return (request) => first(request) || second(request)
  },
  'if-then-else': (parts: { if: Expr; then: Expr; else: Expr }) => {
    const condition = compileBoolean(parts.if)
    const [then, otherwise] = [compileExpression(parts.then), compileExpression(parts.else)]
    return (request) => (condition(request) ? then(request) : otherwise(request))
  },
  '==': binary((a, b) => equal(a, b)),
  '!=': binary((a, b) => !equal(a, b)),
  '<': binary((a, b) => order(a, b) < 0),
  '<=': binary((a, b) => order(a, b) <= 0),
  '>': binary((a, b) => order(a, b) > 0),
  '>=': binary((a, b) => order(a, b) >= 0),
  '+': binary((a, b) => long(exact(a) + exact(b))),
  '-': binary((a, b) => long(exact(a) - exact(b))),
  '*': binary((a, b) => long(exact(a) * exact(b))),
  in: binary((a, b, request) => isIn(entity(a), groups(b), request.entities)),
  is: ({ left, entity_type, in: inside }: { left: Expr; entity_type: string; in?: Expr }) => {
    const [what, group] = [compileExpression(left), inside && compileExpression(inside)]
    return (request) => {
      const ref = entity(what(request))
      if (ref.type !== entity_type) return false
      return group ? isIn(ref, groups(group(request)), request.entities) : true
    }
  },
  contains: binary((a, b) => includes(set(a), b)),
  containsAll: binary((a, b) => isSubset(set(b), set(a))),
  containsAny: binary((a, b) => {
    const [whole, part] = [set(a), set(b)]
    return part.items.some((item) => includes(whole, item))
  }),
  isEmpty: ({ arg }: { arg: Expr }) => {
    const inner = compileExpression(arg)
    return (request) => set(inner(request)).items.length === 0
  },
  '.': ({ left, attr }: { left: Expr; attr: string }) => {
    const inner = compileExpression(left)
    return (request) => attribute(inner(request), attr, request.entities) ?? fail(`no attribute ${attr}`)
  },
  has: ({ left, attr }: { left: Expr; attr: string | string[] }) => {
    const inner = compileExpression(left)
    const path = typeof attr === 'string' ? [attr] : attr
    return (request) => hasPath(inner(request), path, request.entities)
  },
  getTag: binary(
    (a, b, { entities }) => found(entity(a), entities).tags.get(string(b)) ?? fail('no such tag'),
  ),
  hasTag: binary((a, b, { entities }) => {
    const [ref, tag] = [entity(a), string(b)]
    return entities.get(ref.key)?.tags.has(tag) ?? false
  }),
  like: ({ left, pattern }: { left: Expr; pattern: ('Wildcard' | { Literal: string })[] }) => {
    const inner = compileExpression(left)
    const matches = compilePattern(pattern)
    return (request) => matches(string(inner(request)))
  },
  Set: (items: Expr[]) => {
    const parts = items.map(compileExpression)
    return (request) => ({ kind: 'set', items: parts.map((part) => part(request)) })
  },
  Record: (fields: Record<string, Expr>) => {
    const parts = Object.entries(fields).map(([name, field]) => [name, compileExpression(field)] as const)
    return (request) => ({
      kind: 'record',
      fields: new Map(parts.map(([name, part]) => [name, part(request)])),
    })
  },
}

function binary(apply: (a: Value, b: Value, request: Request) => Value): Compiler {
  return ({ left, right }: Pair) => {
    const [first, second] = [compileExpression(left), compileExpression(right)]
    return (request) => apply(first(request), second(request), request)
  }
}

/** Calls with constant arguments only, such as `ip("10.0.0.0/8")`, are worked out once. */
function compileCall(name: string, args: Expr[]): Evaluate {
  const call = extensionFunctions[name] as (...values: Value[]) => Value
  const parts = args.map(compileExpression)
  if (args.length === 1 && args[0] && 'Value' in args[0]) {
    try {
      const value = call((parts[0] as Evaluate)(undefined as never))
      return () => value
    } catch (error) {
      return () => {
        throw error
      }
    }
  }
  return (request) => call(...parts.map((part) => part(request)))
}

export function compileBoolean(expression: Expr): (request: Request) => boolean {
  const inner = compileExpression(expression)
  return (request) => {
    const value = inner(request)
    return typeof value === 'boolean' ? value : fail('expected a boolean')
  }
}

function order(a: Value, b: Value): number {
  if (isLong(a) && isLong(b)) return a < b ? -1 : a > b ? 1 : 0
  if (
    typeof a === 'object' &&
    typeof b === 'object' &&
    a.kind === b.kind &&
    (a.kind === 'datetime' || a.kind === 'duration')
  ) {
    const other = (b as typeof a).ms
    return a.ms < other ? -1 : a.ms > other ? 1 : 0
  }
  return fail('not comparable')
}

const exact = (value: Value): bigint => (isLong(value) ? BigInt(value) : fail('expected a long'))
const string = (value: Value): string => (typeof value === 'string' ? value : fail('expected a string'))

function set(value: Value): CedarSet {
  return typeof value === 'object' && value.kind === 'set' ? value : fail('expected a set')
}

function entity(value: Value): EntityRef {
  return typeof value === 'object' && value.kind === 'entity' ? value : fail('expected an entity')
}

function groups(value: Value): EntityRef[] {
  return typeof value === 'object' && value.kind === 'set' ? value.items.map(entity) : [entity(value)]
}

function isIn(ref: EntityRef, among: readonly EntityRef[], entities: Entities): boolean {
  const ancestors = entities.get(ref.key)?.ancestors
  return among.some(({ key }) => key === ref.key || (ancestors?.has(key) ?? false))
}

function found(ref: EntityRef, entities: Entities): Entity {
  return entities.get(ref.key) ?? fail('no such entity')
}

function attribute(value: Value, name: string, entities: Entities): Value | undefined {
  if (typeof value === 'object' && value.kind === 'record') return value.fields.get(name)
  if (typeof value === 'object' && value.kind === 'entity') return found(value, entities).attrs.get(name)
  return fail('expected a record or an entity')
}

function hasPath(value: Value, path: readonly string[], entities: Entities): boolean {
  let at = value
  for (const name of path) {
    const unknown = typeof at === 'object' && at.kind === 'entity' && !entities.has(at.key)
    const next = unknown ? undefined : attribute(at, name, entities)
    if (next === undefined) return false
    at = next
  }
  return true
}

/** `like`: a star stands for any text. Greedy from left to right, which is enough when only stars are wild. */
function compilePattern(pattern: readonly ('Wildcard' | { Literal: string })[]): (text: string) => boolean {
  const pieces: string[] = ['']
  for (const element of pattern) {
    if (element === 'Wildcard') pieces.push('')
    else pieces[pieces.length - 1] += element.Literal
  }
  const [first = '', ...rest] = pieces
  const last = rest.pop()
  return (text) => {
    if (last === undefined) return text === first
    if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length)
      return false
    let at = first.length
    for (const piece of rest) {
      const next = text.indexOf(piece, at)
      if (next < 0) return false
      at = next + piece.length
    }
    return at <= text.length - last.length
  }
}
