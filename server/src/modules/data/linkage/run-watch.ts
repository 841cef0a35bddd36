import type { Ctx } from '#platform/ctx.ts'
import { errors } from './errors.ts'
import { writeProgress } from './run-store.ts'

/** Shows a run's progress and learns whether somebody cancelled it. */
export type RunWatch = {
  signal: AbortSignal
  readonly cancelled: boolean
  report(phase: string, done: number, total: number): void
  stop(): Promise<void>
}

const INTERVAL_MS = 500

/** Writes the latest progress twice a second; aborts when the attempt is no longer ours. */
export function watchRun(ctx: Ctx, run: { id: string; attempt: number }, outer: AbortSignal): RunWatch {
  const controller = new AbortController()
  outer.addEventListener('abort', () => controller.abort(outer.reason), { once: true })
  let progress = { phase: 'reading', done: 0, total: 0 }
  let cancelled = false
  let writing = Promise.resolve()
  const beat = async (): Promise<void> => {
    if (cancelled || (await writeProgress(ctx.db, run, progress))) return
    cancelled = true
    controller.abort(errors.cancelled())
  }
  const timer = setInterval(() => {
    writing = writing
      .then(beat)
      .catch((error: unknown) => ctx.log.warn({ err: error }, 'progress not written'))
  }, INTERVAL_MS)
  return {
    signal: controller.signal,
    get cancelled() {
      return cancelled
    },
    report(phase, done, total) {
      progress = { phase, done, total }
    },
    async stop() {
      clearInterval(timer)
      await writing
    },
  }
}
