/** `burst` at once, refilled by `perSecond`. */
export type Rate = { burst: number; perSecond: number }

type Bucket = { tokens: number; at: number }

/** Keys remembered at most; the one not seen for longest is forgotten first, which can only favour its owner. */
const MAX_KEYS = 50_000

/**
 * Token buckets by key. `take` answers 0 where a token was there, else the seconds until there is one. Time is given in
 * milliseconds of a clock that never goes back.
 */
export function tokenBuckets(
  { burst, perSecond }: Rate,
  maxKeys = MAX_KEYS,
): (key: string, nowMs: number) => number {
  const buckets = new Map<string, Bucket>()
  return (key, nowMs) => {
    const known = buckets.get(key) ?? { tokens: burst, at: nowMs }
    buckets.delete(key)
    const tokens = Math.min(burst, known.tokens + ((nowMs - known.at) / 1000) * perSecond)
    const taken = tokens >= 1
    buckets.set(key, { tokens: taken ? tokens - 1 : tokens, at: nowMs })
    if (buckets.size > maxKeys) buckets.delete(buckets.keys().next().value as string)
    return taken ? 0 : Math.ceil((1 - tokens) / perSecond)
  }
}
