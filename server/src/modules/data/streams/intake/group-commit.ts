import { errors } from '../errors.ts'
import type { Receipt } from '../schema.ts'
import type { Post, Settled } from './commit-batch.ts'

/** Gathers posts of many connections and writes them together: one commit serves all that wait for it. */
export type GroupCommit = {
  /** Resolves when the post is on disk; throws `streams.busy` where too much is waiting already. */
  submit(post: Post): Promise<Receipt>
  /** Resolves when there is room again. */
  room(): Promise<void>
}

export type GroupLimits = {
  /** Milliseconds the first post of an idle writer waits for company. */
  gatherMs: number
  /** Observations written at once. */
  batchRows: number
  /** Observations that may wait; beyond that posts are turned away, so that memory stays bounded. */
  waitingRows: number
}

export const GROUP_LIMITS: GroupLimits = { gatherMs: 2, batchRows: 5000, waitingRows: 50_000 }

type Waiting = { post: Post; weight: number; resolve(receipt: Receipt): void; reject(error: unknown): void }

/** Makes a writer around `commit`, which writes one batch and tells what became of each post. */
export function makeGroupCommit(
  commit: (posts: readonly Post[]) => Promise<Settled[]>,
  limits: GroupLimits = GROUP_LIMITS,
): GroupCommit {
  const queue: Waiting[] = []
  const forRoom: (() => void)[] = []
  let waitingRows = 0
  let writing = false

  const isFull = (): boolean => waitingRows >= limits.waitingRows

  async function writeAll(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, limits.gatherMs))
    while (queue.length > 0) await writeOne(takeBatch())
    writing = false
  }

  function takeBatch(): Waiting[] {
    let rows = 0
    let count = 0
    for (const { weight } of queue) {
      if (count > 0 && rows + weight > limits.batchRows) break
      rows += weight
      count++
    }
    return queue.splice(0, count)
  }

  async function writeOne(batch: readonly Waiting[]): Promise<void> {
    try {
      const settled = await commit(batch.map(({ post }) => post))
      batch.forEach(({ resolve, reject }, i) => {
        const result = settled[i]
        if (result && 'receipt' in result) resolve(result.receipt)
        else reject(result?.error)
      })
    } catch (error) {
      for (const { reject } of batch) reject(error)
    } finally {
      for (const { weight } of batch) waitingRows -= weight
      if (!isFull()) for (const go of forRoom.splice(0)) go()
    }
  }

  return {
    submit(post) {
      if (isFull()) return Promise.reject(errors.busy({ retryAfter: 1 }))
      return new Promise((resolve, reject) => {
        const weight = Math.max(1, post.observations.length)
        queue.push({ post, weight, resolve, reject })
        waitingRows += weight
        if (writing) return
        writing = true
        void writeAll()
      })
    },
    room: () => (isFull() ? new Promise((resolve) => forRoom.push(resolve)) : Promise.resolve()),
  }
}
