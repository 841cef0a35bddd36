import type { Config } from '#platform/config.ts'
import type { Ctx } from '#platform/ctx.ts'
import { errors } from '../errors.ts'
import { activeBans, type Ban } from './ban-store.ts'

/** Bans are read again so often; one made or lifted holds in every process within that time. */
const FRESH_MS = 2000

type Known = { at: number; bans: Ban[] }
const known = new WeakMap<Config, Promise<Known>>()

/**
 * Throws `guard.banned` with the time it ends. An administrator who is signed in is never kept out: somebody must be able
 * to lift a ban.
 */
export async function refuseBanned(ctx: Ctx, address: string): Promise<void> {
  const { bans } = await freshBans(ctx)
  if (bans.length === 0 || ctx.actor.roles.includes('administrator')) return
  const now = ctx.clock.now()
  const ban = bans.find(
    ({ subject_kind, subject, until }) =>
      until > now && subject === (subject_kind === 'actor' ? ctx.actor.id : address),
  )
  if (ban) throw errors.banned({ until: ban.until.toISOString(), incident: ban.incident })
}

/** Has the next request read the bans again. */
export function forgetBans(config: Config): void {
  known.delete(config)
}

async function freshBans(ctx: Ctx): Promise<Known> {
  const last = await known.get(ctx.config)
  if (last && performance.now() - last.at < FRESH_MS) return last
  const reading = activeBans(ctx.db, ctx.clock.now()).then((bans) => ({ at: performance.now(), bans }))
  known.set(ctx.config, reading)
  return reading.catch((cause: unknown) => {
    known.delete(ctx.config)
    throw cause
  })
}
