/** How many records a second each token may still post: a bucket that refills, and may be overdrawn by one post. */
export type Allowance = {
  /** Takes `records`; 0 where they were allowed, else the seconds to wait. */
  take(token: string, records: number, rate: number, now: number): number
}

/** A bucket holds this many seconds of its rate. */
const BURST_SECONDS = 2

export function makeAllowance(): Allowance {
  const buckets = new Map<string, { level: number; at: number }>()
  return {
    take(token, records, rate, now) {
      const full = rate * BURST_SECONDS
      const bucket = buckets.get(token) ?? { level: full, at: now }
      const level = Math.min(full, bucket.level + ((now - bucket.at) / 1000) * rate)
      const allowed = level > 0
      buckets.set(token, { level: allowed ? level - records : level, at: now })
      return allowed ? 0 : Math.max(1, Math.ceil(-level / rate))
    },
  }
}
