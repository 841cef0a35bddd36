import type { Bilingual } from '#modules/insight/indicators/index.ts'
import type { severities } from './rule.ts'

/** The states of the case that handles it. */
export const alertStates = ['new', 'acknowledged', 'handling', 'closed', 'falseAlarm'] as const
export type AlertState = (typeof alertStates)[number]

/** An alert: one wide event, however many regions, handled as one case. */
export type Alert = {
  id: string
  rule: string
  ruleVersion: number
  indicator: string
  severity: (typeof severities)[number]
  department: string
  group: string
  /** The region itself where only one fires, else the group. */
  region: string
  title: Bilingual
  summary: Bilingual
  state: AlertState
  /** The period in which it fired. */
  period: string
  openedAt: Date
  /** Since when no region fires any more; the case remains to be closed. */
  normalAt: Date | null
  closedAt: Date | null
  caseId: string
}

/** A region that fired, from its first period to its newest. */
export type Member = {
  alert: string
  region: string
  since: string
  fired: string
  last: string
  value: number
  peak: number
  /** The period in which the value had returned to normal. */
  ended: string | null
}

export function isAlertState(state: string): state is AlertState {
  return alertStates.some((known) => known === state)
}
