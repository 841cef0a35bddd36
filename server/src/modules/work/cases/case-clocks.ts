import type { Ctx } from '#platform/ctx.ts'
import { calendarInForce } from './calendar-in-force.ts'
import type { CaseType } from './case-type.ts'
import { pressingClock, readClocks, type ClockReading } from './clock.ts'
import { clockHistory, type HistoryEntry } from './history.ts'
import { pendingNotices } from './notice.ts'
import { saveRunningClocks } from './running-clock-store.ts'

/** A case's clocks as they read now. */
export function readCaseClocks(
  ctx: Ctx,
  type: CaseType,
  history: readonly Pick<HistoryEntry, 'kind' | 'at' | 'details'>[],
): ClockReading[] {
  return readClocks(type.definition, clockHistory(history), calendarInForce().calendar, ctx.clock.now())
}

/** What the case is sorted by: the earliest deadline that is still open. */
export function sortingDueAt(readings: readonly ClockReading[]): Date | null {
  return pressingClock(readings)?.dueAt ?? null
}

/** Remembers when the case's clocks next need attention. */
export async function cacheClocks(
  ctx: Ctx,
  caseId: string,
  type: CaseType,
  readings: readonly ClockReading[],
  history: readonly HistoryEntry[],
): Promise<void> {
  const { fingerprint } = calendarInForce()
  const pending = pendingNotices(type.definition.clocks, readings, history)
  const running = readings
    .filter((reading) => !reading.stoppedAt)
    .map(({ name }) => ({
      name,
      nextNoticeAt: pending.find((notice) => notice.clock === name)?.at ?? null,
      calendar: fingerprint,
    }))
  await saveRunningClocks(ctx.db, caseId, running)
}
