import type { ClockHistory } from './clock.ts'
import type { FormData } from './form.ts'

export const HISTORY_KINDS = [
  'opened',
  'advanced',
  'claimed',
  'released',
  'handedOver',
  'commented',
  'attached',
  'extended',
  'reminded',
  'escalated',
] as const
export type HistoryKind = (typeof HISTORY_KINDS)[number]

/** What an act changed; each kind fills the fields that concern it. */
export type HistoryDetails = {
  transition?: string
  fromState?: string
  toState?: string
  /** Changed form fields with the value before and after. */
  changes?: Record<string, { before: unknown; after: unknown }>
  fromDepartment?: string
  toDepartment?: string
  toPerson?: string
  toRole?: string
  attachment?: string
  fileName?: string
  clock?: string
  amount?: number
  before?: number
  dueAt?: string
}

/** One act on a case: who, when, what, why. */
export type HistoryEntry = {
  id: number
  kind: HistoryKind
  at: Date
  actor: string
  actorName: string
  comment: string | null
  details: HistoryDetails
}

export type NewEntry = Pick<HistoryEntry, 'kind' | 'details'> & { comment?: string | undefined }

/** What the clocks need of a case's history. */
export function clockHistory(
  entries: readonly Pick<HistoryEntry, 'kind' | 'at' | 'details'>[],
): ClockHistory {
  return {
    entries: entries.flatMap(({ at, details }) => (details.toState ? [{ state: details.toState, at }] : [])),
    extensions: entries.flatMap(({ details: { clock, amount } }) =>
      clock !== undefined && amount !== undefined ? [{ clock, amount }] : [],
    ),
  }
}

/** How often a case has gone from one department to another by hand-over. */
export function countHandOvers(entries: readonly Pick<HistoryEntry, 'kind' | 'details'>[]): number {
  return entries.filter(
    ({ kind, details }) => kind === 'handedOver' && details.fromDepartment !== details.toDepartment,
  ).length
}

/** The fields that differ, each with its value before and after. */
export function changedFields(before: FormData, after: FormData): NonNullable<HistoryDetails['changes']> {
  const names = new Set([...Object.keys(before), ...Object.keys(after)])
  const changed = [...names].filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
  return Object.fromEntries(
    changed.map((name) => [name, { before: before[name] ?? null, after: after[name] ?? null }]),
  )
}
