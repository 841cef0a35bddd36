import type { ClockReading } from './clock.ts'
import type { ClockDefinition } from './definition.ts'
import type { HistoryDetails, HistoryEntry } from './history.ts'

/** A reminder or an escalation that is due at an instant and has not been given yet. */
export type Notice = { kind: 'reminded' | 'escalated'; clock: string; at: Date; dueAt: Date; before?: number }

/**
 * The notices still to be given, earliest first: each once per clock and deadline, so that an extended or resumed
 * clock reminds again. Once the limit has passed, a reminder would only confuse.
 */
export function pendingNotices(
  clocks: readonly ClockDefinition[],
  readings: readonly ClockReading[],
  history: readonly HistoryEntry[],
): Notice[] {
  const given = new Set(history.map(({ kind, details }) => keyOf(kind, details)))
  return readings
    .flatMap((reading) =>
      noticesOf(
        reading,
        clocks.find((clock) => clock.name === reading.name),
      ),
    )
    .filter((notice) => !given.has(keyOf(notice.kind, noticeDetails(notice))))
    .sort((a, b) => a.at.getTime() - b.at.getTime())
}

/** What the history keeps of a notice; with the kind it identifies it. */
export function noticeDetails({ clock, before, dueAt }: Notice): HistoryDetails {
  return { clock, dueAt: dueAt.toISOString(), ...(before === undefined ? {} : { before }) }
}

function noticesOf(reading: ClockReading, clock: ClockDefinition | undefined): Notice[] {
  const { name, dueAt, stoppedAt, status, reminders } = reading
  if (!dueAt || stoppedAt) return []
  const reminding = status === 'overdue' ? [] : reminders
  const notices: Notice[] = reminding.map(({ before, at }) => ({
    kind: 'reminded',
    clock: name,
    at,
    dueAt,
    before,
  }))
  // The limit's last instant is still in time.
  const after = new Date(dueAt.getTime() + 1)
  return clock?.escalation ? [...notices, { kind: 'escalated', clock: name, at: after, dueAt }] : notices
}

function keyOf(kind: string, { clock, dueAt, before }: HistoryDetails): string {
  return [kind, clock, dueAt, before].join('|')
}
