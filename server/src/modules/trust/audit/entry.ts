import { createHash } from 'node:crypto'

/** One audited act. `previousHash` is the hash of the entry before, so that the order is part of the proof. */
export type Entry = {
  seq: number
  at: string
  actor: string
  actorName: string
  action: string
  objectKind: string
  objectId: string
  purpose: string | null
  details: Record<string, unknown>
  previousHash: string
}

/** What the first entry follows. */
export const GENESIS = '0'.repeat(64)

/** SHA-256 over the entry's fields in fixed order, as JSON with sorted keys, so that any change of content shows. */
export function hashEntry(entry: Entry): string {
  const { seq, at, actor, actorName, action, objectKind, objectId, purpose, details, previousHash } = entry
  const fields = [
    seq,
    at,
    actor,
    actorName,
    action,
    objectKind,
    objectId,
    purpose,
    sorted(details),
    previousHash,
  ]
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex')
}

/** The first sequence number at which the chain is broken, or null: content is hashed again, not only links compared. */
export function findBreak(
  entries: readonly (Entry & { hash: string })[],
  before: { seq: number; hash: string },
): number | null {
  let last = before
  for (const entry of entries) {
    const linked = entry.seq === last.seq + 1 && entry.previousHash === last.hash
    if (!linked || hashEntry(entry) !== entry.hash) return entry.seq
    last = entry
  }
  return null
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).filter(([, v]) => v !== undefined)
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([k, v]) => [k, sorted(v)]))
}
