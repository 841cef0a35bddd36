import type { Uid } from '../entities.ts'
import type { Expr, PolicyJson, PrincipalOrResource } from '../policy-json.ts'
import type { Random } from './random.ts'
import { anyUid, attributes, dates, nets, numbers, shares, spans, texts, types } from './random-world.ts'

type Kind =
  'boolean' | 'long' | 'string' | 'entity' | 'set' | 'datetime' | 'duration' | 'ip' | 'decimal' | 'record'

/** Attributes that usually hold a kind. */
const holders: Record<Kind, readonly string[]> = {
  boolean: ['open'],
  long: ['level'],
  string: ['title'],
  entity: ['org'],
  set: ['tags'],
  datetime: ['at'],
  duration: ['wait'],
  ip: ['net'],
  decimal: ['share'],
  record: ['meta'],
}

const variable = (name: string): Expr => ({ Var: name })
const value = (json: unknown): Expr => ({ Value: json })
const binary = (operator: string, left: Expr, right: Expr): Expr => ({ [operator]: { left, right } })

/** An expression of a kind, now and then of another: what is wrong must be wrong in the same way everywhere. */
export function randomExpression(random: Random, kind: Kind, depth: number): Expr {
  if (random.chance(0.04)) return randomExpression(random, random.pick(Object.keys(holders) as Kind[]), depth)
  if (depth <= 0 || random.chance(0.2)) return leaf(random, kind)
  if (random.chance(0.08)) {
    return {
      'if-then-else': {
        if: randomExpression(random, 'boolean', depth - 1),
        then: randomExpression(random, kind, depth - 1),
        else: randomExpression(random, kind, depth - 1),
      },
    }
  }
  return makers[kind](random, (wanted) => randomExpression(random, wanted, depth - 1))
}

type Sub = (kind: Kind) => Expr

const makers: Record<Kind, (random: Random, sub: Sub) => Expr> = {
  boolean: (random, sub) => random.pick(booleans)(random, sub),
  long: (random, sub) =>
    random.pick<() => Expr>([
      () => binary(random.pick(['+', '-', '*']), sub('long'), sub('long')),
      () => ({ neg: { arg: sub('long') } }),
      () => ({
        [random.pick(['toMilliseconds', 'toSeconds', 'toMinutes', 'toHours', 'toDays'])]: [sub('duration')],
      }),
      () => binary('getTag', sub('entity'), sub('string')),
    ])(),
  string: (random, sub) => ({
    '.': { left: { '.': { left: sub('record'), attr: 'b' } }, attr: random.pick(['c', 'c', 'd']) },
  }),
  entity: (_random, sub) => ({ '.': { left: sub('entity'), attr: 'org' } }),
  set: (random, sub) => ({
    Set: Array.from({ length: random.number(3) }, () => sub(random.pick(['string', 'long', 'entity']))),
  }),
  datetime: (_random, sub) => ({ offset: [sub('datetime'), sub('duration')] }),
  duration: (random, sub) =>
    random.chance(0.5)
      ? { durationSince: [sub('datetime'), sub('datetime')] }
      : { toTime: [sub('datetime')] },
  ip: (random) => ({ ip: [value(random.pick(nets))] }),
  decimal: (random) => ({ decimal: [value(random.pick(shares))] }),
  record: (random, sub) => ({ Record: { a: sub('long'), [random.pick(['b', 'x'])]: sub('record') } }),
}

const booleans: readonly ((random: Random, sub: Sub) => Expr)[] = [
  (random, sub) => binary(random.pick(['&&', '||']), sub('boolean'), sub('boolean')),
  (random, sub) => binary(random.pick(['&&', '||']), sub('boolean'), sub('boolean')),
  (_random, sub) => ({ '!': { arg: sub('boolean') } }),
  (random, sub) => {
    const kind = random.pick(Object.keys(holders) as Kind[])
    return binary(random.pick(['==', '!=']), sub(kind), sub(kind))
  },
  (random, sub) => {
    const kind = random.pick(['long', 'long', 'datetime', 'duration'] as const)
    return binary(random.pick(['<', '<=', '>', '>=']), sub(kind), sub(kind))
  },
  (random, sub) => ({
    [random.pick(['lessThan', 'lessThanOrEqual', 'greaterThan', 'greaterThanOrEqual'])]: [
      sub('decimal'),
      sub('decimal'),
    ],
  }),
  (_random, sub) => ({ isInRange: [sub('ip'), sub('ip')] }),
  (random, sub) => ({ [random.pick(['isIpv4', 'isIpv6', 'isLoopback', 'isMulticast'])]: [sub('ip')] }),
  (random, sub) => binary('in', sub('entity'), sub(random.pick(['entity', 'set'] as const))),
  (random, sub) => ({
    is: {
      left: sub('entity'),
      entity_type: random.pick(types),
      ...(random.chance(0.4) ? { in: sub('entity') } : {}),
    },
  }),
  (random, sub) => binary(random.pick(['containsAll', 'containsAny']), sub('set'), sub('set')),
  (random, sub) => binary('contains', sub('set'), sub(random.pick(['string', 'long'] as const))),
  (_random, sub) => ({ isEmpty: { arg: sub('set') } }),
  (random, sub) => ({
    has: {
      left: sub(random.pick(['entity', 'record'] as const)),
      attr: random.pick([['level'], ['title'], ['meta', 'a'], ['org', 'level'], ['b', 'c'], ['无']]),
    },
  }),
  (_random, sub) => binary('hasTag', sub('entity'), sub('string')),
  (random, sub) => ({ like: { left: sub('string'), pattern: randomPattern(random) } }),
]

function randomPattern(random: Random): ('Wildcard' | { Literal: string })[] {
  return Array.from({ length: 1 + random.number(3) }, () =>
    random.chance(0.5) ? ('Wildcard' as const) : { Literal: random.pick(texts) || 'a' },
  )
}

function leaf(random: Random, kind: Kind): Expr {
  if (random.chance(0.6)) {
    const owner = random.pick(['resource', 'resource', 'principal', 'context'])
    if (kind === 'entity' && owner !== 'context' && random.chance(0.5)) return variable(owner)
    const attr = random.chance(0.9) ? random.pick(holders[kind]) : random.pick(attributes)
    return { '.': { left: variable(owner), attr } }
  }
  return constant(random, kind)
}

function constant(random: Random, kind: Kind): Expr {
  const constants: Record<Kind, () => Expr> = {
    boolean: () => value(random.chance(0.5)),
    long: () => value(random.pick(numbers)),
    string: () => value(random.pick(texts)),
    entity: () => value({ __entity: anyUid(random) }),
    set: () => ({ Set: random.some(texts, 2).map(value) }),
    datetime: () => ({ datetime: [value(random.pick(dates))] }),
    duration: () => ({ duration: [value(random.pick(spans))] }),
    ip: () => ({ ip: [value(random.pick(nets))] }),
    decimal: () => ({ decimal: [value(random.pick(shares))] }),
    record: () => ({ Record: { a: value(random.pick(numbers)) } }),
  }
  return constants[kind]()
}

function randomScope(random: Random): PrincipalOrResource {
  return random.pick<() => PrincipalOrResource>([
    () => ({ op: 'All' }),
    () => ({ op: 'All' }),
    () => ({ op: '==', entity: anyUid(random) }),
    () => ({ op: 'in', entity: anyUid(random) }),
    () => ({ op: 'is', entity_type: random.pick(types) }),
    () => ({ op: 'is', entity_type: random.pick(types), in: { entity: anyUid(random) } }),
  ])()
}

export const actions: readonly Uid[] = ['read', 'write', 'export'].map((id) => ({ type: 'Action', id }))

/** A policy over the synthetic world; a third forbid. */
export function randomPolicy(random: Random, depth = 3): PolicyJson {
  return {
    effect: random.chance(0.33) ? 'forbid' : 'permit',
    principal: randomScope(random),
    action: random.pick<() => PolicyJson['action']>([
      () => ({ op: 'All' }),
      () => ({ op: '==', entity: random.pick(actions) }),
      () => ({ op: 'in', entities: [random.pick(actions), random.pick(actions)] }),
    ])(),
    resource: randomScope(random),
    conditions: Array.from({ length: random.number(3) }, () => ({
      kind: random.pick(['when', 'when', 'unless'] as const),
      body: randomExpression(random, 'boolean', depth),
    })),
  }
}
