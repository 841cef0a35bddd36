import type { Ctx } from '#platform/ctx.ts'
import { errors } from '../errors.ts'
import type { Receipt, Refused } from '../schema.ts'
import { refuse } from '../shape/reading.ts'
import {
  admit,
  claimKeys,
  countPosts,
  findEarlier,
  findReceipt,
  insertObservations,
  insertRefusals,
  raiseLatest,
  saveReceipt,
  type Counted,
  type Newest,
  type StoredRefusal,
} from './observation-store.ts'
import type { Observation } from './observation.ts'
import { UNTRUSTED_TIME } from './quality.ts'

/** A validated post waiting to be written. */
export type Post = {
  stream: string
  /** Null where the platform itself posts (links, seeds, the simulator). */
  token: string | null
  channel: 'http' | 'mqtt' | 'link'
  observations: readonly Observation[]
  refused: readonly Refused[]
  /** The text of a refused record, for those who look for the cause. */
  bodyOf(place: string): string
  /** Key by which the client knows the post; the same key again gets the same receipt. */
  key: string | null
}

/** What became of a post: its receipt, or why none of it was taken. */
export type Settled = { receipt: Receipt } | { error: Error }

/** Refused records of one post that are kept to look at; all are counted and told to the client. */
const KEPT_REFUSALS = 100

type Row = Observation & { post: number }
type Fate = 'stored' | 'duplicate' | 'conflict'

/**
 * Writes many posts in one transaction; when it returns, what the receipts count as accepted is on disk. `at` is the
 * moment of receipt in microseconds, different for every batch of a process.
 */
export async function commitBatch(ctx: Ctx, posts: readonly Post[], at: number): Promise<Settled[]> {
  return ctx.transaction(async (tx) => {
    const settled: (Settled | undefined)[] = await turnAway(tx, posts, at)
    const repeats = await claimPosts(tx, posts, settled, at)
    const rows = posts.flatMap((post, i) =>
      settled[i] || repeats.has(i)
        ? []
        : post.observations.map((observation) => ({ ...observation, post: i })),
    )
    const fates = await writeRows(tx, rows, at)
    const receipts = posts.map((post) => emptyReceipt(post))
    rows.forEach((row, i) => addRow(receipts[row.post] as Receipt, row, fates[i] as Fate))
    const live = posts.map((_, i) => i).filter((i) => !settled[i] && !repeats.has(i))
    await keepAccount(
      tx,
      live.map((i) => ({ post: posts[i] as Post, receipt: receipts[i] as Receipt })),
      at,
    )
    const results: Settled[] = []
    // One after another: a repetition reads the receipt that the first post of its key has just saved.
    for (const [i, post] of posts.entries())
      results.push(settled[i] ?? (await receiptOf(tx, post, receipts[i] as Receipt, repeats.has(i))))
    return results
  })
}

/** Posts whose token or stream does not stand any more. */
async function turnAway(tx: Ctx, posts: readonly Post[], at: number): Promise<(Settled | undefined)[]> {
  const tokens = new Set(posts.flatMap(({ token }) => token ?? []))
  const standing = await admit(tx.db, at, [...tokens], [...new Set(posts.map(({ stream }) => stream))])
  return posts.map(({ token, stream }) => {
    if (token !== null && !standing.tokens.has(token)) return { error: errors.tokenRefused() }
    return standing.streams.has(stream) ? undefined : { error: errors.paused({ stream }) }
  })
}

/** The positions of posts whose key was used before, or earlier in this batch. */
async function claimPosts(
  tx: Ctx,
  posts: readonly Post[],
  settled: readonly (Settled | undefined)[],
  at: number,
): Promise<Set<number>> {
  const keyed = posts.flatMap(({ stream, key }, i) =>
    key !== null && !settled[i] ? [{ stream, key, i }] : [],
  )
  if (keyed.length === 0) return new Set()
  const nameOf = ({ stream, key }: { stream: string; key: string }): string => `${stream}\n${key}`
  const fresh = new Set((await claimKeys(tx.db, keyed, at)).map(nameOf))
  // The first post of a new key takes it; whoever comes after is a repetition.
  return new Set(keyed.filter((each) => !fresh.delete(nameOf(each))).map(({ i }) => i))
}

/** Writes rows once each; the first of equal (datastream, time) counts, and its value stays. */
async function writeRows(tx: Ctx, rows: readonly Row[], at: number): Promise<Fate[]> {
  const first = new Map<string, number>()
  const fates: Fate[] = rows.map((row, i) => {
    const key = `${row.datastream.id}:${row.time}`
    const earlier = first.get(key)
    if (earlier === undefined) first.set(key, i)
    return earlier === undefined ? 'stored' : sameOrConflict(row.result, rows[earlier]?.result)
  })
  const fresh = [...first.values()].map((i) => toBatchRow(rows[i] as Row))
  if (fresh.length === 0) return fates
  const inserted = await insertObservations(tx.db, fresh, at)
  if (inserted < fresh.length) {
    for (const { datastream, ms, result } of await findEarlier(tx.db, fresh, at)) {
      const i = first.get(`${datastream}:${ms}`)
      if (i !== undefined) fates[i] = sameOrConflict(rows[i]?.result, result)
    }
  }
  const newest = newestOf(rows.filter((_, i) => fates[i] === 'stored'))
  if (newest.length > 0) await raiseLatest(tx.db, newest, at)
  return fates
}

function sameOrConflict(a: number | undefined, b: number | undefined): Fate {
  return a === b ? 'duplicate' : 'conflict'
}

function toBatchRow({ datastream, time, result, quality }: Row) {
  return { datastream: datastream.id, time, result, quality }
}

function newestOf(rows: readonly Row[]): Newest[] {
  const newest = new Map<number, Newest>()
  for (const row of rows) {
    const trusted = (row.quality & UNTRUSTED_TIME) === 0
    const known = newest.get(row.datastream.id)
    const newer = !known || (trusted && (!known.trusted || row.time >= known.time))
    const stored = (known?.stored ?? 0) + 1
    if (newer) newest.set(row.datastream.id, { ...toBatchRow(row), stored, trusted })
    else known.stored = stored
  }
  return [...newest.values()]
}

function emptyReceipt({ refused }: Post): Receipt {
  return { accepted: 0, duplicates: 0, flagged: 0, refused: [...refused] }
}

function addRow(receipt: Receipt, { place, time, quality }: Row, fate: Fate): void {
  if (fate === 'duplicate') receipt.duplicates++
  else if (fate === 'conflict')
    receipt.refused.push(refuse(place, 'conflict', { time: new Date(time).toISOString() }))
  else {
    receipt.accepted++
    if (quality !== 0) receipt.flagged++
  }
}

async function keepAccount(
  tx: Ctx,
  taken: readonly { post: Post; receipt: Receipt }[],
  at: number,
): Promise<void> {
  const counts = new Map<string, Counted>()
  const refusals: StoredRefusal[] = []
  for (const { post, receipt } of taken) {
    const { stream, channel, token } = post
    const count = counts.get(stream) ?? { stream, stored: 0, duplicates: 0, refused: 0, flagged: 0 }
    count.stored += receipt.accepted
    count.duplicates += receipt.duplicates
    count.refused += receipt.refused.length
    count.flagged += receipt.flagged
    counts.set(stream, count)
    for (const refused of receipt.refused.slice(0, KEPT_REFUSALS))
      refusals.push({ ...refused, stream, channel, token, body: post.bodyOf(refused.place) })
  }
  if (refusals.length > 0) await insertRefusals(tx.db, refusals, at)
  if (counts.size > 0) await countPosts(tx.db, [...counts.values()], at)
}

async function receiptOf(
  tx: Ctx,
  { stream, key }: Post,
  receipt: Receipt,
  repeated: boolean,
): Promise<Settled> {
  if (key === null) return { receipt }
  if (repeated) return { receipt: (await findReceipt(tx.db, stream, key)) ?? receipt }
  await saveReceipt(tx.db, stream, key, receipt)
  return { receipt }
}
