import { BlockList, isIP } from 'node:net'
import { recordAudit } from '#modules/trust/audit/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Subject } from '../behaviour/detectors.ts'
import { errors } from '../errors.ts'
import { incidentChanged } from '../events.ts'
import { insertBan, liftBan, type Ban } from './ban-store.ts'
import { addStep } from './incident-store.ts'
import { forgetBans } from './refuse-banned.ts'

export type NewBan = { subject: Subject; incident: number; minutes: number; reason: string }

/** This machine itself, and so every client behind a proxy on it, is never kept out by a rule. */
const ourselves = new BlockList()
ourselves.addSubnet('127.0.0.0', 8, 'ipv4')
ourselves.addAddress('::1', 'ipv6')

/** Whether a rule may keep it out: accounts that are only guessed at, and this machine, may not. */
export function mayBeBanned({ kind, id }: Subject): boolean {
  if (kind === 'actor') return !id.startsWith('account:')
  return isIP(id) > 0 && !ourselves.check(id, isIP(id) === 6 ? 'ipv6' : 'ipv4')
}

/** Keeps a person or an address out for some minutes, as a step of an incident. */
export async function banSubject(ctx: Ctx, { subject, incident, minutes, reason }: NewBan): Promise<Ban> {
  const now = ctx.clock.now()
  const made = await ctx.transaction(async (tx) => {
    const ban = await insertBan(tx.db, {
      subject_kind: subject.kind,
      subject: subject.id,
      incident,
      reason,
      made_by_name: ctx.actor.name,
      made_at: now,
      until: new Date(now.getTime() + minutes * 60_000),
      lifted_at: null,
    })
    await note(tx, ban, 'blocked', { until: ban.until.toISOString(), reason })
    return ban
  })
  forgetBans(ctx.config)
  return made
}

/** Lets in again before the time is over. Throws `guard.banNotFound`. */
export async function unbanSubject(ctx: Ctx, id: number, reason: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    const ban = await liftBan(tx.db, id, ctx.clock.now())
    if (!ban) throw errors.banNotFound({ id })
    await note(tx, ban, 'lifted', { reason })
  })
  forgetBans(ctx.config)
}

async function note(
  ctx: Ctx,
  { incident, subject_kind, subject }: Ban,
  kind: 'blocked' | 'lifted',
  details: Record<string, unknown>,
): Promise<void> {
  await recordAudit(ctx, {
    action: kind === 'blocked' ? 'guard.banned' : 'guard.unbanned',
    object: { kind: subject_kind === 'actor' ? 'person' : 'address', id: subject },
    details: { incident, ...details },
  })
  if (incident === null) return
  const step = { incident, at: ctx.clock.now(), kind, actor_name: ctx.actor.name, entries: [] }
  await addStep(ctx.db, { ...step, details: JSON.stringify(details) })
  await ctx.publish(incidentChanged, { incident })
}
