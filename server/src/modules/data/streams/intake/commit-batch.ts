import type { Ctx } from '#platform/ctx.ts'
import { errors } from '../errors.ts'
import type { Receipt, Refused } from '../schema.ts'
import { refuse } from '../shape/reading.ts'
import {
  claimKeys,
  endBatch,
  findEarlier,
  findReceipt,
  insertObservations,
  insertRefusals,
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
 * moment of receipt in microseconds, different for every batch of a process. Posts whose token or stream does not
 * stand any more are found at the end: then all is undone and written again without them, which is rare.
 */
export async function commitBatch(ctx: Ctx, posts: readonly Post[], at: number): Promise<Settled[]> {
  const turnedAway = new Map<Post, Error>()
  for (;;) {
    const live = posts.filter((post) => !turnedAway.has(post))
    const written = await ctx.transaction((tx) => writePosts(tx, live, at)).catch(fallenOf)
    if (Array.isArray(written)) {
      const receipts = written.values()
      return posts.map((post) => {
        const error = turnedAway.get(post)
        return error ? { error } : { receipt: receipts.next().value as Receipt }
      })
    }
    for (const post of live) {
      if (post.token !== null && written.tokens.has(post.token)) turnedAway.set(post, errors.tokenRefused())
      else if (written.streams.has(post.stream)) turnedAway.set(post, errors.paused({ stream: post.stream }))
    }
  }
}

/** Tokens and streams that do not stand; thrown, so that the transaction is undone. */
type Fallen = { tokens: ReadonlySet<string>; streams: ReadonlySet<string> }

function fallenOf(error: unknown): Fallen {
  if (error instanceof Error && 'fallen' in error) return error.fallen as Fallen
  throw error
}

async function writePosts(tx: Ctx, posts: readonly Post[], at: number): Promise<Receipt[]> {
  const repeats = await claimPosts(tx, posts, at)
  const rows = posts.flatMap((post, i) =>
    repeats.has(i) ? [] : post.observations.map((observation) => ({ ...observation, post: i })),
  )
  const fates = await writeRows(tx, rows, at)
  const receipts = posts.map((post) => emptyReceipt(post))
  rows.forEach((row, i) => addRow(receipts[row.post] as Receipt, row, fates[i] as Fate))
  const fresh = posts.flatMap((post, i) => (repeats.has(i) ? [] : { post, receipt: receipts[i] as Receipt }))
  const fallen = await endBatch(
    tx.db,
    {
      newest: newestOf(rows.filter((_, i) => fates[i] === 'stored')),
      counted: countsOf(posts, fresh),
      tokens: [...new Set(posts.flatMap(({ token }) => token ?? []))],
    },
    at,
  )
  if (fallen.tokens.size + fallen.streams.size > 0)
    throw Object.assign(new Error('posts of a token or stream that does not stand any more'), { fallen })
  await keepRefusals(tx, fresh, at)
  // One after another: a repetition reads the receipt that the first post of its key has just saved.
  for (const [i, post] of posts.entries())
    receipts[i] = await settleKey(tx, post, receipts[i] as Receipt, repeats.has(i))
  return receipts
}

/** The positions of posts whose key was used before, or earlier in this batch. */
async function claimPosts(tx: Ctx, posts: readonly Post[], at: number): Promise<Set<number>> {
  const keyed = posts.flatMap(({ stream, key }, i) => (key === null ? [] : [{ stream, key, i }]))
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

type Taken = { post: Post; receipt: Receipt }

/** A stream whose posts are all repetitions is counted with nothing, so that it is asked whether it stands. */
function countsOf(posts: readonly Post[], taken: readonly Taken[]): Counted[] {
  const counts = new Map<string, Counted>()
  for (const { stream } of posts)
    counts.set(stream, { stream, stored: 0, duplicates: 0, refused: 0, flagged: 0 })
  for (const { post, receipt } of taken) {
    const count = counts.get(post.stream) as Counted
    count.stored += receipt.accepted
    count.duplicates += receipt.duplicates
    count.refused += receipt.refused.length
    count.flagged += receipt.flagged
  }
  return [...counts.values()]
}

async function keepRefusals(tx: Ctx, taken: readonly Taken[], at: number): Promise<void> {
  const refusals: StoredRefusal[] = taken.flatMap(({ post, receipt }) => {
    const { stream, channel, token } = post
    return receipt.refused.slice(0, KEPT_REFUSALS).map((refused) => ({
      ...{ ...refused, stream, channel, token, among: receipt.refused.length },
      body: post.bodyOf(refused.place),
    }))
  })
  if (refusals.length > 0) await insertRefusals(tx.db, refusals, at)
}

async function settleKey(
  tx: Ctx,
  { stream, key }: Post,
  receipt: Receipt,
  repeated: boolean,
): Promise<Receipt> {
  if (key === null) return receipt
  if (repeated) return (await findReceipt(tx.db, stream, key)) ?? receipt
  await saveReceipt(tx.db, stream, key, receipt)
  return receipt
}
