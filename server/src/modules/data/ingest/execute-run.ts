import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Ctx } from '#platform/ctx.ts'
import { openDuck } from '#platform/duck.ts'
import { isAppError, platformErrors, type AppError } from '#platform/errors.ts'
import { isDiskFull } from './disk-full.ts'
import { errors } from './errors.ts'
import { runChanged } from './events.ts'
import type { Attempt } from './run-work.ts'
import { watchRun, type RunWatch } from './run-watch.ts'
import { processDelivery, type Outcome } from './process-delivery.ts'
import { RunPayload } from './run-payload.ts'
import { addLog, endRun, moveRun, takeRun } from './run-store.ts'

/**
 * Carries a queued run to its end. Safe to be called again after a crash at any point: everything before the last
 * transaction is thrown away and done anew, and that transaction happens once.
 */
export async function executeRun(ctx: Ctx, id: string, signal: AbortSignal): Promise<void> {
  const run = await takeRun(ctx.db, id, ctx.clock.now())
  if (!run) return
  await ctx.publish(runChanged, { run: id, source: run.source, status: 'running' })
  await addLog(ctx.db, id, {
    at: ctx.clock.now(),
    level: 'info',
    message: 'started',
    details: { attempt: run.attempt },
  })
  const workDir = join(ctx.config.dataDir, 'work', id)
  await rm(workDir, { recursive: true, force: true })
  await mkdir(workDir, { recursive: true })
  const duck = await openDuck({ memoryLimit: '1GB', threads: 2, tempDirectory: workDir })
  const watch = watchRun(ctx, run, signal, () => duck.connection.interrupt())
  try {
    const outcome = await processDelivery(ctx, { run, duck, workDir, watch })
    await finish(ctx, run, outcome, watch)
  } catch (error) {
    await fail(ctx, run, error, watch)
  } finally {
    watch.stop()
    duck.close()
    await rm(workDir, { recursive: true, force: true })
  }
}

/** One transaction: the new version, its quality report and the run's end are all there or none is. */
async function finish(ctx: Ctx, run: Attempt, outcome: Outcome, watch: RunWatch): Promise<void> {
  await watch.stop()
  await ctx.transaction(async (tx) => {
    const end = await outcome.publish(tx)
    if (!(await endRun(tx.db, run, end, tx.clock.now()))) throw errors.runSuperseded({ run: run.id })
    await addLog(tx.db, run.id, {
      at: tx.clock.now(),
      level: 'info',
      message: end.status,
      details: { ...outcome.summary },
    })
    await tx.publish(runChanged, { run: run.id, source: run.source, status: end.status })
  })
}

async function fail(ctx: Ctx, run: Attempt, error: unknown, watch: RunWatch): Promise<void> {
  await watch.stop()
  if (isAppError(error) && error.code === 'lake.movedOn') return startOver(ctx, run)
  const shown = watch.cancelled ? errors.cancelled() : shownError(error)
  if (!isAppError(error) && !watch.cancelled) ctx.log.error({ err: error, run: run.id }, 'ingestion failed')
  const { code, message, details } = shown
  await ctx.transaction(async (tx) => {
    const ended = await endRun(
      tx.db,
      run,
      { status: 'failed', error: { code, message, details } },
      tx.clock.now(),
    )
    const level = watch.cancelled ? 'warn' : 'error'
    await addLog(tx.db, run.id, { at: tx.clock.now(), level, message: code, details })
    if (ended) await tx.publish(runChanged, { run: run.id, source: run.source, status: 'failed' })
  })
}

/** What a person is told: errors in our own words as they are, a full disk as what it is, all else as unexpected. */
function shownError(error: unknown): AppError {
  if (isDiskFull(error)) return errors.diskFull({}, error)
  return isAppError(error) ? error : platformErrors.internal()
}

/** Another delivery was published between our reading and our publishing: merge again with what is there now. */
async function startOver(ctx: Ctx, run: Attempt): Promise<void> {
  await ctx.transaction(async (tx) => {
    if (!(await moveRun(tx.db, run.id, ['running'], 'queued', null))) return
    await tx.enqueue({ name: 'ingest.run', payload: RunPayload }, { run: run.id })
  })
}
