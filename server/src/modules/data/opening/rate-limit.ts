import type { Http } from '#platform/route.ts'
import { platformErrors } from '#platform/errors.ts'

/** A budget an address has: so many at once, so many a second from then on. */
export type Budget = { name: string; burst: number; perSecond: number }

export const READING: Budget = { name: 'reading', burst: 600, perSecond: 20 }
export const DOWNLOADING: Budget = { name: 'downloading', burst: 60, perSecond: 1 }
export const QUERYING: Budget = { name: 'querying', burst: 120, perSecond: 2 }
/** Each opens a case somebody must answer. */
export const WRITING: Budget = { name: 'writing', burst: 10, perSecond: 1 / 60 }

/** As many addresses are remembered; the longest unseen is forgotten first. */
const MOST_ADDRESSES = 20_000

type Bucket = { tokens: number; at: number }
const buckets = new Map<string, Bucket>()

/** Takes one from the address's budget (token bucket, per process); tells the seconds to wait where it is spent, else 0. */
export function takeToken(address: string, { name, burst, perSecond }: Budget, now: number): number {
  const key = `${name} ${address}`
  const known = buckets.get(key) ?? { tokens: burst, at: now }
  const tokens = Math.min(burst, known.tokens + (Math.max(0, now - known.at) / 1000) * perSecond)
  buckets.delete(key)
  const left = tokens >= 1 ? tokens - 1 : tokens
  buckets.set(key, { tokens: left, at: now })
  if (buckets.size > MOST_ADDRESSES) buckets.delete(buckets.keys().next().value ?? '')
  return tokens >= 1 ? 0 : Math.ceil((1 - tokens) / perSecond)
}

/** Throws `platform.tooMany` where the asking address has spent its budget; the reply says when to come back. */
export function limitRate({ request, reply }: Http, budget: Budget, now: Date): void {
  const wait = takeToken(request.ip, budget, now.getTime())
  reply.header('x-ratelimit-limit', `${budget.burst}`)
  if (wait === 0) return
  reply.header('retry-after', String(wait))
  throw platformErrors.tooMany({ seconds: wait, budget: budget.name })
}
