import type { FormData } from './form.ts'

/** A case as its rules see it. */
export type CaseRecord = {
  id: string
  /** For people: `AL-2026-000123`. */
  number: string
  type: string
  typeVersion: number
  state: string
  title: { zh: string; en: string }
  data: FormData
  /** The responsible department; `desk` is the department on whose desk the case lies in its present state. */
  department: string
  desk: string
  assignee: { id: string; name: string } | null
  subject: { kind: string; id: string } | null
  openedAt: Date
  openedBy: string
  closedAt: Date | null
  dueAt: Date | null
  version: number
}

/** Formats a case's number; unique per prefix and year. */
export function caseNumber(prefix: string, year: number, count: number): string {
  return `${prefix}-${year}-${String(count).padStart(6, '0')}`
}
