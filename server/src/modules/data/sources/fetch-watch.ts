import { setTimeout as pause } from 'node:timers/promises'
import type { Ctx } from '#platform/ctx.ts'
import { paceDelay } from './backoff.ts'
import { addLog, beat, type Attempt, type Counts } from './fetch-store.ts'

/** Shows that a fetch lives, counts, keeps its log and pace, and learns whether somebody cancelled it. */
export type FetchWatch = {
  signal: AbortSignal
  counts: Counts
  readonly lost: boolean
  pace(): Promise<void>
  log(level: 'info' | 'warn' | 'error', message: string, details?: Record<string, unknown>): Promise<void>
  stop(): Promise<void>
}

const INTERVAL_MS = 500

/** Beats twice a second; when the attempt is no longer ours, aborts whatever is being waited for. */
export function watchFetch(
  ctx: Ctx,
  attempt: Attempt,
  perMinute: number | null,
  outer: AbortSignal,
): FetchWatch {
  const controller = new AbortController()
  outer.addEventListener('abort', () => controller.abort(outer.reason), { once: true })
  const counts: Counts = { records: 0, repeated: 0, skipped: 0, requests: 0 }
  let lost = false
  let writing = Promise.resolve()
  let last: number | undefined
  const timer = setInterval(() => {
    writing = writing
      .then(async () => {
        if (lost || (await beat(ctx.db, attempt, counts))) return
        lost = true
        controller.abort(new Error('The attempt was ended.'))
      })
      .catch((error: unknown) => ctx.log.warn({ err: error }, 'sign of life not written'))
  }, INTERVAL_MS)
  return {
    signal: controller.signal,
    counts,
    get lost() {
      return lost
    },
    async pace() {
      controller.signal.throwIfAborted()
      const wait = paceDelay(perMinute, last, performance.now())
      if (wait > 0) await pause(wait, undefined, { signal: controller.signal })
      last = performance.now()
      counts.requests++
    },
    log: (level, message, details = {}) =>
      addLog(ctx.db, attempt.id, { at: ctx.clock.now(), level, message, details }),
    async stop() {
      clearInterval(timer)
      await writing
    },
  }
}
