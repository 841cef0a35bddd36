import { createPublicKey, type KeyObject } from 'node:crypto'
import { entryBytes, type Entry } from '../entry.ts'
import { append, leafHash, rootOf, type Frontier } from './merkle.ts'
import { signCheckpoint } from './note.ts'
import type { LogToVerify, StoredLeaf } from './verify-log.ts'

/** What an intruder does to a log; the last two hold the database and the signing key. */
export const mutations = [
  'a changed content',
  'a changed leaf',
  'a deleted entry',
  'a deleted leaf',
  'an inserted entry',
  'two entries in the other order',
  'the end cut off',
  'an old copy put back',
  'a forged checkpoint',
  'history rewritten with every hash and signature made anew',
  'an entry taken out with every hash and signature made anew',
] as const

export type Mutation = (typeof mutations)[number]

/** A log that lies in memory, so that it can be altered many times. */
export type HeldLog = LogToVerify & { leaves: StoredLeaf[] }

const name = 'yuzhi.test/audit'
const every = 10

/** A log of synthetic entries with a checkpoint each ten, all of it witnessed. */
export function makeLog(count: number, key: KeyObject): HeldLog {
  const entries = Array.from({ length: count }, (_, i) => entryNumber(i))
  const held = grow(entries, key)
  return { ...held, witnessed: Buffer.concat(held.leaves.map(({ hash }) => hash)) }
}

function entryNumber(i: number): Entry {
  return {
    at: new Date(1_780_000_000_000 + i * 1000).toISOString(),
    actor: `p${i % 7}`,
    actorName: '张三',
    action: 'catalog.previewed',
    objectKind: 'dataset',
    objectId: `d${i % 5}`,
    purpose: i % 2 ? '核查' : null,
    details: { rows: i, columns: ['姓名', '身份证号'], nested: { b: 1, a: [true, null] } },
    subjects: i % 3 ? [`s${i}`] : [],
    nonce: `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`,
  }
}

function grow(entries: readonly Entry[], key: KeyObject): HeldLog {
  let frontier: Frontier = []
  const leaves: StoredLeaf[] = []
  const checkpoints: { size: number; note: string }[] = []
  for (const [index, entry] of entries.entries()) {
    const hash = leafHash('sha256', entryBytes(entry))
    leaves.push({ index, hash, entry })
    frontier = append('sha256', frontier, { level: 0, hash })
    const size = index + 1
    if (size % every === 0 || size === entries.length)
      checkpoints.push({
        size,
        note: signCheckpoint({ origin: name, size, root: rootOf('sha256', frontier) }, key),
      })
  }
  const verifier = { name, key: createPublicKey(key) }
  return { treeHash: 'sha256', verifier, leaves, checkpoints, strays: 0, witnessed: Buffer.alloc(0) }
}

type Intrusion = {
  whole: HeldLog
  leaves: StoredLeaf[]
  entries: Entry[]
  at: number
  victim: StoredLeaf
  seed: number
  key: KeyObject
  rewritten: (kept: readonly Entry[]) => HeldLog
}
type Outcome = { log: HeldLog; first: number }

/** The log after one mutation, and the index at which it first differs. */
export function mutated(whole: HeldLog, kind: Mutation, seed: number, key: KeyObject): Outcome {
  const at = (seed * 7919 + 13) % whole.leaves.length
  const entries = whole.leaves.map(({ entry }) => entry as Entry)
  const rewritten = (kept: readonly Entry[]): HeldLog => ({ ...grow(kept, key), witnessed: whole.witnessed })
  const victim = whole.leaves[at] as StoredLeaf
  return intrusions[kind]({ whole, leaves: whole.leaves, entries, at, victim, seed, key, rewritten })
}

const intrusions: Record<Mutation, (given: Intrusion) => Outcome> = {
  'a changed content': ({ whole, leaves, at, victim, seed }) => {
    const changed = { ...victim, entry: altered(victim.entry as Entry, seed) }
    return { log: { ...whole, leaves: leaves.with(at, changed) }, first: at }
  },
  'a changed leaf': ({ whole, leaves, at, victim, seed }) => {
    const hash = Buffer.from(victim.hash)
    hash[seed % 32]! ^= 1 << (seed % 8)
    return { log: { ...whole, leaves: leaves.with(at, { ...victim, hash }) }, first: at }
  },
  'a deleted entry': ({ whole, leaves, at, victim }) => ({
    log: { ...whole, leaves: leaves.with(at, { ...victim, entry: null }) },
    first: at,
  }),
  'a deleted leaf': ({ whole, leaves, at }) => ({
    log: { ...whole, leaves: leaves.toSpliced(at, 1) },
    first: at,
  }),
  'an inserted entry': ({ whole, leaves, at, victim, seed }) => {
    const added = { ...victim, entry: altered(victim.entry as Entry, seed) }
    const moved = leaves.toSpliced(at, 0, added).map((leaf, index) => ({ ...leaf, index }))
    return { log: { ...whole, leaves: moved }, first: at }
  },
  'two entries in the other order': ({ whole, leaves, at }) => {
    const from = Math.min(at, leaves.length - 2)
    const [left, right] = [leaves[from] as StoredLeaf, leaves[from + 1] as StoredLeaf]
    const swapped = leaves.with(from, { ...right, index: from }).with(from + 1, { ...left, index: from + 1 })
    return { log: { ...whole, leaves: swapped }, first: from }
  },
  'the end cut off': ({ whole, leaves, at }) => {
    const checkpoints = whole.checkpoints.filter(({ size }) => size <= at)
    return { log: { ...whole, leaves: leaves.slice(0, at), checkpoints }, first: at }
  },
  'an old copy put back': ({ entries, at, rewritten }) => {
    const size = Math.max(every, Math.min(entries.length - every, Math.floor(at / every) * every))
    return { log: rewritten(entries.slice(0, size)), first: size }
  },
  'a forged checkpoint': ({ whole, seed, key }) => {
    const i = seed % whole.checkpoints.length
    const { size } = whole.checkpoints[i] as { size: number }
    const note = signCheckpoint({ origin: name, size, root: Buffer.alloc(32, seed) }, key)
    return { log: { ...whole, checkpoints: whole.checkpoints.with(i, { size, note }) }, first: size - 1 }
  },
  'history rewritten with every hash and signature made anew': ({ entries, at, seed, rewritten }) => ({
    log: rewritten(entries.with(at, altered(entries[at] as Entry, seed))),
    first: at,
  }),
  'an entry taken out with every hash and signature made anew': ({ entries, at, rewritten }) => ({
    log: rewritten(entries.toSpliced(at, 1)),
    first: at,
  }),
}

function altered(entry: Entry, seed: number): Entry {
  const ways: Partial<Entry>[] = [
    { actor: `${entry.actor}x` },
    { purpose: entry.purpose === null ? '统计' : null },
    { details: { ...entry.details, rows: -1 } },
    { subjects: [...entry.subjects, 'another'] },
    { at: new Date(Date.parse(entry.at) + 1).toISOString() },
    { objectId: '' },
  ]
  return { ...entry, ...ways[seed % ways.length] }
}
