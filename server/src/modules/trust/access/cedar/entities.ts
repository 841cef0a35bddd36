import { extensionFunctions } from './extension.ts'
import { entityRef, fail, long, type CedarRecord, type EntityRef, type Value } from './value.ts'

export type Uid = { type: string; id: string }

/** A value as Cedar writes it in JSON. */
export type ValueJson =
  | boolean
  | number
  | string
  | { __entity: Uid }
  | { __extn: { fn: string; arg: string } }
  | ValueJson[]
  | { [key: string]: ValueJson }

/** An entity as Cedar writes it in JSON: who or what, its attributes, and the groups it is directly in. */
export type EntityJson = {
  uid: Uid
  attrs: Record<string, ValueJson>
  parents: Uid[]
  tags?: Record<string, ValueJson>
}

export type Entity = {
  ref: EntityRef
  attrs: ReadonlyMap<string, Value>
  tags: ReadonlyMap<string, Value>
  /** Keys of everything it is in, however far up; without itself. */
  ancestors: ReadonlySet<string>
}

export type Entities = ReadonlyMap<string, Entity>

/** Entities by key, with their ancestors worked out. A later entity with the same uid replaces an earlier one. */
export function makeEntities(list: readonly EntityJson[]): Entities {
  const byKey = new Map(list.map((entity) => [entityRef(entity.uid.type, entity.uid.id).key, entity]))
  const known = new Map<string, Set<string>>()
  const ancestorsOf = (key: string): Set<string> => {
    const found = known.get(key)
    if (found) return found
    const all = new Set<string>()
    known.set(key, all)
    for (const { type, id } of byKey.get(key)?.parents ?? []) {
      const parent = entityRef(type, id).key
      all.add(parent)
      for (const further of ancestorsOf(parent)) all.add(further)
    }
    return all
  }
  return new Map(
    [...byKey].map(([key, { uid, attrs, tags }]) => [
      key,
      {
        ref: entityRef(uid.type, uid.id),
        attrs: fieldsOf(attrs),
        tags: fieldsOf(tags ?? {}),
        ancestors: ancestorsOf(key),
      },
    ]),
  )
}

export function recordOf(json: Record<string, ValueJson>): CedarRecord {
  return { kind: 'record', fields: fieldsOf(json) }
}

function fieldsOf(json: Record<string, ValueJson>): Map<string, Value> {
  return new Map(Object.entries(json).map(([name, value]) => [name, valueOf(value)]))
}

/**
 * A value from its JSON. Numbers must be whole and exact in a double.
 * @throws EvaluationError for anything that is no Cedar value
 */
export function valueOf(json: ValueJson): Value {
  if (typeof json === 'boolean' || typeof json === 'string') return json
  if (typeof json === 'number')
    return Number.isSafeInteger(json) ? long(BigInt(json)) : fail('not a safe whole number')
  if (Array.isArray(json)) return { kind: 'set', items: json.map(valueOf) }
  if (json === null || typeof json !== 'object') return fail('not a Cedar value')
  if (isEntity(json)) return entityRef(json.__entity.type, json.__entity.id)
  if (isExtension(json))
    return extensionFunctions[json.__extn.fn]?.(json.__extn.arg) ?? fail('unknown extension')
  return recordOf(json as Record<string, ValueJson>)
}

const isEntity = (json: object): json is { __entity: Uid } => '__entity' in json
const isExtension = (json: object): json is { __extn: { fn: string; arg: string } } => '__extn' in json
