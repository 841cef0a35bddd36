import type { CaseRecord } from './case.ts'

/** What every event of this module says of its case. */
export function eventOf({ id, number, type, state, department, subject }: CaseRecord) {
  return { caseId: id, number, type, state, department, subject }
}
