import type { Ctx } from '#platform/ctx.ts'
import { isAppError, platformErrors } from '#platform/errors.ts'
import { nextDelay } from './backoff.ts'
import { findConnection, type ConnectionRow } from './connection-store.ts'
import { errors, mayPass } from './errors.ts'
import { fetchChanged, schemaHeld } from './events.ts'
import { runFetchMessage } from './fetch-payload.ts'
import { addLog, endFetch, takeFetch, type Attempt, type FetchEnd } from './fetch-store.ts'
import { watchFetch, type FetchWatch } from './fetch-watch.ts'
import { deliverHauls, type FetchOutcome } from './deliver-hauls.ts'
import { openSecret, withoutSecret } from './secret.ts'
import type { Problem } from './tables.ts'

const FIRST_SECONDS = 10
const LONGEST_SECONDS = 1800

/**
 * Carries a fetch to its end. Safe to be called again after a crash at any point: what was accepted moved the cursor in
 * the same transaction, what was not is read again from there.
 */
export async function executeFetch(ctx: Ctx, id: string, signal: AbortSignal): Promise<void> {
  const attempt = await takeFetch(ctx.db, id, ctx.clock.now())
  if (!attempt) return
  await ctx.publish(fetchChanged, { fetch: id, source: attempt.source, status: 'running' })
  const connection = await findConnection(ctx.db, attempt.source)
  const watch = watchFetch(ctx, attempt, connection?.per_minute ?? null, signal)
  let secret: string | undefined
  try {
    if (!connection) throw errors.connectionNotFound({ source: attempt.source })
    await watch.log('info', 'started', { attempt: attempt.attempt, kind: connection.kind })
    secret = await openSecret(ctx, attempt.source, connection.sealed)
    const outcome = await deliverHauls(ctx, { attempt, connection, secret, watch })
    await watch.stop()
    await end(ctx, attempt, toEnd(outcome, watch))
  } catch (error) {
    await watch.stop()
    if (!watch.lost) await fail(ctx, { attempt, connection, secret, watch, error })
  }
}

function toEnd(outcome: FetchOutcome, watch: FetchWatch): FetchEnd {
  const held = outcome.status === 'held' ? { held: outcome.held } : {}
  return { status: outcome.status, counts: watch.counts, ...held }
}

type Failure = {
  attempt: Attempt
  connection: ConnectionRow | undefined
  secret: string | undefined
  watch: FetchWatch
  error: unknown
}

/** What may pass is tried again, later each time; anything else, or the last attempt, is a clear failure. */
async function fail(ctx: Ctx, { attempt, connection, secret, watch, error }: Failure): Promise<void> {
  const shown = isAppError(error) ? error : platformErrors.internal()
  if (!isAppError(error)) ctx.log.error({ err: error, fetch: attempt.id }, 'fetch failed')
  const { code, message, details } = shown
  const problem: Problem = withoutSecret({ code, message, details }, secret)
  const failures = attempt.failures + 1
  const patience = {
    attempts: connection?.attempts ?? 1,
    firstSeconds: FIRST_SECONDS,
    longestSeconds: LONGEST_SECONDS,
  }
  const asked = Number(details['retryAfterMs'] ?? 0)
  const delay = mayPass(code) ? nextDelay(patience, failures, Math.random(), asked) : undefined
  const base = { counts: watch.counts, error: problem, failures }
  if (delay === undefined) return end(ctx, attempt, { ...base, status: 'failed' })
  const notBefore = new Date(ctx.clock.now().getTime() + delay)
  await end(ctx, attempt, { ...base, status: 'retrying', notBefore })
}

async function end(ctx: Ctx, attempt: Attempt, outcome: FetchEnd): Promise<void> {
  const { id, source } = attempt
  await ctx.transaction(async (tx) => {
    if (!(await endFetch(tx.db, attempt, outcome, tx.clock.now()))) return
    const { status, counts, error, notBefore, held } = outcome
    await addLog(tx.db, id, {
      at: tx.clock.now(),
      level: status === 'failed' ? 'error' : status === 'retrying' || status === 'held' ? 'warn' : 'info',
      message: error?.code ?? status,
      details: {
        ...(error?.details ?? counts),
        ...(notBefore ? { notBefore: notBefore.toISOString() } : {}),
      },
    })
    if (notBefore) await tx.enqueue(runFetchMessage, { fetch: id }, { startAfter: notBefore })
    if (held) await tx.publish(schemaHeld, { fetch: id, source, changes: held.changes.length })
    await tx.publish(fetchChanged, { fetch: id, source, status })
  })
}
