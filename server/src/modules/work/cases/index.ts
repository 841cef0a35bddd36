/** Publishes a case type's definition; the same definition again changes nothing. Call it in a module's `boot`. */
export { publishCaseType } from './publish-case-type.ts'
/** Shape of a definition: form, states, transitions, clocks, routing. */
export type { CaseTypeDefinition } from './definition.ts'
/** Opens a case; with a `key`, a repetition by the same caller returns the same case. */
export { openCase, type NewCaseInput } from './open-case.ts'
/** Takes a transition, as the context's actor; throws `cases.changedMeanwhile` on an outdated version. */
export { advanceCase, type Advance } from './advance-case.ts'
/** Gives a running clock more time within what its type allows; throws `cases.extensionTooLong`. */
export { extendClock } from './extend-clock.ts'
/** One case with clocks, history, files and what the actor may do; 404 for those who may not see it. */
export { getCase } from './get-case.ts'
/** Cases of a module's own records by subject. Not filtered by rights: the caller has decided who may know of its records. */
export { listCasesBySubject } from './list-cases-by-subject.ts'
export { caseAdvanced, caseClosed, caseEscalated, caseOpened, caseReminderDue } from './events.ts'
