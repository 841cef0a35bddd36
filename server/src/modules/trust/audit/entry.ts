import { randomUUID } from 'node:crypto'

/** One audited act, as it is hashed into the log. */
export type Entry = {
  at: string
  actor: string
  actorName: string
  action: string
  objectKind: string
  objectId: string
  purpose: string | null
  details: Record<string, unknown>
  /** Persons the act was about (identity ids), so that each can be told who touched her record. */
  subjects: readonly string[]
  /** Makes the leaf's hash tell nothing about a content someone might guess. */
  nonce: string
}

/**
 * The bytes of an entry that are hashed: its fields in fixed order as JSON, keys sorted, so that the same content always
 * gives the same bytes, whatever storage did to the order of keys.
 */
export function entryBytes(entry: Entry): Buffer {
  const { at, actor, actorName, action, objectKind, objectId, purpose, details, subjects, nonce } = entry
  const fields = [
    at,
    actor,
    actorName,
    action,
    objectKind,
    objectId,
    purpose,
    sorted(details),
    subjects,
    nonce,
  ]
  return Buffer.from(JSON.stringify(fields), 'utf8')
}

/** An entry as it can be stored: texts well-formed and without NUL, which JSON in the database cannot hold. */
export function storableEntry(entry: Omit<Entry, 'nonce'>): Entry {
  return { ...(storable(entry) as Omit<Entry, 'nonce'>), nonce: randomUUID() }
}

function storable(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed().replaceAll('\0', '\uFFFD')
  if (typeof value === 'bigint') return value.toString()
  if (Array.isArray(value)) return value.map((item) => storable(item ?? null))
  if (value === null || typeof value !== 'object') return value
  if (value instanceof Date) return value.toISOString()
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .map(([key, item]) => [storable(key), storable(item)]),
  )
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, item]) => [key, sorted(item)]))
}
