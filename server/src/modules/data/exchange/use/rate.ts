/** Calls of the last minute by grant or address, in this process: one window of sixty seconds at a time. */
const windows = new Map<string, { since: number; calls: number }>()
const MINUTE = 60_000
const KEPT = 20_000

/** Counts a call and tells whether it is within `most` a minute. */
export function withinRate(of: string, most: number, now: Date): boolean {
  const at = now.getTime()
  const known = windows.get(of)
  if (!known || at - known.since >= MINUTE || at < known.since) {
    if (windows.size >= KEPT) forgetOld(at)
    windows.set(of, { since: at, calls: 1 })
    return most >= 1
  }
  known.calls++
  return known.calls <= most
}

function forgetOld(at: number): void {
  for (const [of, { since }] of windows) if (at - since >= MINUTE) windows.delete(of)
}
