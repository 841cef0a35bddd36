/** How often and how patiently a failing source is tried again. */
export type Patience = { attempts: number; firstSeconds: number; longestSeconds: number }

/**
 * Milliseconds until the next attempt after `failed` failures, or undefined when it was the last. Doubles each time up
 * to the longest; "equal jitter" (half fixed, half random) keeps many connections from knocking at once.
 * `random` is in [0, 1); `askedMs` is what the source itself asked for (Retry-After) and is never undercut.
 */
export function nextDelay(
  patience: Patience,
  failed: number,
  random: number,
  askedMs = 0,
): number | undefined {
  if (failed >= patience.attempts) return undefined
  const whole = Math.min(patience.longestSeconds, patience.firstSeconds * 2 ** (failed - 1)) * 1000
  return Math.max(askedMs, Math.round(whole / 2 + (whole / 2) * random))
}

/** Milliseconds to wait so that at most `perMinute` requests go out; `last` is when the last one did. */
export function paceDelay(perMinute: number | null, last: number | undefined, now: number): number {
  if (perMinute === null || last === undefined) return 0
  return Math.max(0, last + 60_000 / perMinute - now)
}
