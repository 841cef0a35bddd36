import { recordAudit } from '#modules/trust/audit/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { errors } from '../errors.ts'
import { holdGrant } from '../grant/held-grant.ts'
import { findPolicy } from '../policy/policy-store.ts'
import { announcementSecret } from './credentials.ts'
import { findSubscription, updateSubscription } from './subscription-store.ts'

/**
 * Where new versions of a table grant are announced; null for nowhere: they can be fetched all the same. Only hosts the
 * bureau has named are called, so that nobody makes this system knock at its own inside.
 */
export async function subscribe(
  ctx: Ctx,
  id: string,
  url: string | null,
): Promise<{ secret: string; announced: number }> {
  return ctx.transaction(async (tx) => {
    await holdGrant(tx, id, 'subscribe')
    const { announceHosts } = await findPolicy(tx.db)
    if (url !== null && !mayAnnounce(url, announceHosts))
      throw errors.hostNotAllowed({ hosts: announceHosts })
    const known = await findSubscription(tx.db, id)
    if (!known) throw errors.notFound({ id })
    await updateSubscription(tx.db, id, { url })
    await recordAudit(tx, {
      action: 'exchange.subscribed',
      object: { kind: 'shareGrant', id },
      details: { url },
    })
    return { secret: announcementSecret(tx.config, id), announced: known.announced }
  })
}

/** Whether an address is one of the hosts announcements may go to, by name and, where given, port. */
export function mayAnnounce(url: string, hosts: readonly string[]): boolean {
  const { protocol, host, hostname, username, password } = new URL(url)
  if (!['http:', 'https:'].includes(protocol) || username || password) return false
  return hosts.some((allowed) => allowed === host || allowed === hostname)
}
