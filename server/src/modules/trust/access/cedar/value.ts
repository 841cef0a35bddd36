/** Why a policy cannot be evaluated; Cedar then skips it. Thrown as it is, since a stack would cost more than the policy. */
export type EvaluationError = { evaluationError: string }

export function fail(reason: string): never {
  throw { evaluationError: reason } satisfies EvaluationError
}

export function isEvaluationError(error: unknown): error is EvaluationError {
  return typeof error === 'object' && error !== null && 'evaluationError' in error
}

/** A reference to an entity; `key` is the same for the same entity. */
export type EntityRef = { kind: 'entity'; type: string; id: string; key: string }
export type CedarSet = { kind: 'set'; items: readonly Value[] }
export type CedarRecord = { kind: 'record'; fields: ReadonlyMap<string, Value> }
export type Extension =
  | { kind: 'decimal'; units: bigint }
  | { kind: 'datetime'; ms: bigint }
  | { kind: 'duration'; ms: bigint }
  | { kind: 'ip'; family: 4 | 6; address: bigint; prefix: number }

/** A Cedar value. A Long is a number where it is safe and a bigint beyond, never both for one value. */
export type Value = boolean | number | bigint | string | EntityRef | CedarSet | CedarRecord | Extension

export function entityRef(type: string, id: string): EntityRef {
  return { kind: 'entity', type, id, key: `${type}::${JSON.stringify(id)}` }
}

const MOST = 2n ** 63n - 1n
const LEAST = -(2n ** 63n)

/** A Long from exact arithmetic; more than 64 bits is an error, as in Cedar. */
export function long(exact: bigint): number | bigint {
  if (exact > MOST || exact < LEAST) fail('integer overflow')
  const small = Number(exact)
  return Number.isSafeInteger(small) ? small : exact
}

export const isLong = (value: Value): value is number | bigint =>
  typeof value === 'number' || typeof value === 'bigint'

/** Equality of values: of different types never equal, sets without order, records by their fields. */
export function equal(a: Value, b: Value): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a.kind !== b.kind) return false
  switch (a.kind) {
    case 'entity':
      return a.key === (b as EntityRef).key
    case 'set':
      return isSubset(a, b as CedarSet) && isSubset(b as CedarSet, a)
    case 'record':
      return sameFields(a, b as CedarRecord)
    case 'decimal':
      return a.units === (b as typeof a).units
    case 'datetime':
    case 'duration':
      return a.ms === (b as typeof a).ms
    case 'ip': {
      const { family, address, prefix } = b as typeof a
      return a.family === family && a.address === address && a.prefix === prefix
    }
  }
}

export const includes = ({ items }: CedarSet, value: Value): boolean =>
  items.some((item) => equal(item, value))

export const isSubset = (part: CedarSet, whole: CedarSet): boolean =>
  part.items.every((item) => includes(whole, item))

function sameFields(a: CedarRecord, b: CedarRecord): boolean {
  if (a.fields.size !== b.fields.size) return false
  for (const [name, value] of a.fields) {
    const other = b.fields.get(name)
    if (other === undefined || !equal(value, other)) return false
  }
  return true
}
