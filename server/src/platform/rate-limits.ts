import type { FastifyReply } from 'fastify'
import { platformErrors } from './errors.ts'
import { tokenBuckets, type Rate } from './token-buckets.ts'

/** Which rate an operation has beside the general ones. */
export type RateClass = 'sign-in' | 'machine'

/**
 * Requests of one process. An address may stand for a whole office behind one router, a person is one; opening a screen
 * takes about forty requests. Signing in is by address; failures for one name are limited in trust/identity besides.
 */
export const rates: Record<'address' | 'person' | RateClass, Rate> = {
  address: { burst: 2000, perSecond: 200 },
  person: { burst: 600, perSecond: 40 },
  'sign-in': { burst: 60, perSecond: 0.5 },
  machine: { burst: 20_000, perSecond: 5000 },
}

export type RateLimits = {
  /** Before it is known who asks. */
  address(reply: FastifyReply, rateClass: RateClass | undefined): void
  /** When it is known. */
  person(reply: FastifyReply, id: string): void
}

/** Throws `platform.tooMany` (429) with Retry-After where a bucket is empty. Devices have their own, wider one. */
export function makeRateLimits(): RateLimits {
  const general = { address: tokenBuckets(rates.address), person: tokenBuckets(rates.person) }
  const special = { 'sign-in': tokenBuckets(rates['sign-in']), machine: tokenBuckets(rates.machine) }
  return {
    address(reply, rateClass) {
      const take = rateClass ? special[rateClass] : general.address
      refuse(reply, take(reply.request.ip, performance.now()))
    },
    person: (reply, id) => refuse(reply, general.person(id, performance.now())),
  }
}

function refuse(reply: FastifyReply, seconds: number): void {
  if (seconds === 0) return
  reply.header('retry-after', String(seconds))
  throw platformErrors.tooMany({ seconds })
}
