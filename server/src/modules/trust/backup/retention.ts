/** How many backups are kept of the newest of each day, week and month (Asia/Shanghai). */
export type Retention = { daily: number; weekly: number; monthly: number }

const DAY_MS = 86_400_000
/** China has had one zone and no summer time since 1991. */
const OFFSET_MS = 8 * 3_600_000

/** Which backups stay: the newest in any case, and the last of each of the last days, weeks and months that have one. */
export function keptBackups(all: readonly { id: string; at: Date }[], retention: Retention): Set<string> {
  const newestFirst = [...all].sort((a, b) => b.at.getTime() - a.at.getTime())
  const kept = new Set(newestFirst.slice(0, 1).map(({ id }) => id))
  const periods = [
    { most: retention.daily, of: dayOf },
    { most: retention.weekly, of: (at: Date) => Math.floor((dayOf(at) + 3) / 7) },
    {
      most: retention.monthly,
      of: (at: Date) => new Date(at.getTime() + OFFSET_MS).toISOString().slice(0, 7),
    },
  ]
  for (const { most, of } of periods) {
    const seen = new Set<number | string>()
    for (const { id, at } of newestFirst) {
      const period = of(at)
      if (seen.has(period)) continue
      if (seen.size === most) break
      seen.add(period)
      kept.add(id)
    }
  }
  return kept
}

/** Days since 1970-01-01, which was a Thursday: three more and weeks begin on Monday. */
function dayOf(at: Date): number {
  return Math.floor((at.getTime() + OFFSET_MS) / DAY_MS)
}
