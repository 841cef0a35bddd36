import { createHmac } from 'node:crypto'
import type { Ctx } from '#platform/ctx.ts'
import { findGrant } from '../grant/grant-store.ts'
import { findPolicy } from '../policy/policy-store.ts'
import { announcementSecret } from './credentials.ts'
import { mayAnnounce } from './subscribe.ts'
import { findSubscription, updateSubscription } from './subscription-store.ts'

const PATIENCE_MS = 10_000

/**
 * Tells a subscriber that a version has come: a signed POST that names the version and how to fetch what changed, and
 * holds no data. Throws where the receiver does not take it, so that the job is tried again.
 */
export async function announceVersion(
  ctx: Ctx,
  { grant: id, number }: { grant: string; number: number },
): Promise<void> {
  const grant = await findGrant(ctx.db, id)
  const subscription = await findSubscription(ctx.db, id)
  const now = ctx.clock.now()
  if (!grant || grant.state !== 'active' || now > grant.valid_to || !subscription) return
  if (subscription.announced >= number) return
  const { url, announced } = subscription
  const { announceHosts } = await findPolicy(ctx.db)
  if (url === null || !mayAnnounce(url, announceHosts)) return
  const body = JSON.stringify({
    event: 'exchange.versionPublished',
    grant: grant.number,
    dataset: grant.dataset,
    version: number,
    changes: `${ctx.config.publicUrl}/api/exchange/data/${id}/changes?since=${announced}`,
  })
  const status = await post(url, body, signatureOf(ctx, id, now, body))
  await updateSubscription(ctx.db, id, {
    last_status: status,
    last_at: now,
    ...(status === 'delivered' ? { announced: number } : {}),
  })
  if (status !== 'delivered') throw new Error(`The announcement to ${new URL(url).host} failed: ${status}.`)
}

/** `t=<seconds>,v1=<HMAC-SHA-256 of "t.body">`: the time is signed too, so that an old announcement is not replayed. */
function signatureOf(ctx: Ctx, grant: string, now: Date, body: string): string {
  const t = Math.floor(now.getTime() / 1000)
  const mac = createHmac('sha256', announcementSecret(ctx.config, grant)).update(`${t}.${body}`).digest('hex')
  return `t=${t},v1=${mac}`
}

async function post(url: string, body: string, signature: string): Promise<string> {
  try {
    const reply = await fetch(url, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', 'x-yuzhi-signature': signature },
      // A redirect could lead to a host that was never allowed.
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    await reply.body?.cancel()
    return reply.ok ? 'delivered' : `HTTP ${reply.status}`
  } catch (error) {
    return error instanceof Error && error.name === 'TimeoutError' ? 'timeout' : 'unreachable'
  }
}
