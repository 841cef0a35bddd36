import { createHash } from 'node:crypto'
import type { Ctx } from '#platform/ctx.ts'
import { errors } from '../errors.ts'
import { findTokenByHash } from '../token-store.ts'

/** Who posts: a token of a stream, and the things it may post for. */
export type Device = { id: string; name: string; stream: string; things: ReadonlySet<string> | null }

/** Tokens this process has met. Whether one still stands is asked again by every batch, so that revoking holds at once. */
export type Devices = {
  /** The device behind a secret; throws `streams.tokenRefused`. */
  identify(secret: string): Promise<Device>
  /** Forgets a token. */
  forget(id: string): void
}

/** As many secrets are kept in memory. */
const KEPT = 100_000

/** Milliseconds after which a kept token is looked up again. */
const AGE = 30_000

export function makeDevices(ctx: Ctx): Devices {
  const kept = new Map<string, { device: Device; expires: number; at: number }>()
  return {
    async identify(secret) {
      const now = ctx.clock.now().getTime()
      const known = kept.get(secret)
      if (known && now - known.at < AGE && now < known.expires) return known.device
      kept.delete(secret)
      const row = isSecret(secret) ? await findTokenByHash(ctx.db, hashSecret(secret)) : undefined
      const expires = row?.expires_at?.getTime() ?? Infinity
      if (!row || row.revoked_at || expires <= now) throw errors.tokenRefused()
      const { id, name, stream, things } = row
      const device = { id, name, stream, things: things && new Set(things) }
      if (kept.size >= KEPT) kept.clear()
      kept.set(secret, { device, expires, at: now })
      return device
    },
    forget(id) {
      for (const [secret, { device }] of kept) if (device.id === id) kept.delete(secret)
    },
  }
}

/** Secrets are random, so that a plain digest suffices: there is nothing to guess from a list of likely words. */
export function hashSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest()
}

export function isSecret(text: string): boolean {
  return /^yz_[\w-]{43}$/.test(text)
}
