import { z } from 'zod'
import { defineEvent } from '#platform/module.ts'

/** What a case deals with in the module that opened it, e.g. `{ kind: 'alert', id }`. */
const Subject = z.object({ kind: z.string(), id: z.string() }).nullable()

const CaseEvent = z.object({
  caseId: z.string(),
  number: z.string(),
  type: z.string(),
  state: z.string(),
  department: z.string(),
  subject: Subject,
})

const NoticeEvent = CaseEvent.extend({ clock: z.string(), dueAt: z.iso.datetime() })

export const caseOpened = defineEvent('cases.opened', CaseEvent)
export const caseAdvanced = defineEvent(
  'cases.advanced',
  CaseEvent.extend({ transition: z.string(), from: z.string() }),
)
/** Follows `cases.advanced` when the new state is final. */
export const caseClosed = defineEvent('cases.closed', CaseEvent)
export const caseReminderDue = defineEvent('cases.reminderDue', NoticeEvent.extend({ before: z.number() }))
/** The limit has passed: whom to tell. */
export const caseEscalated = defineEvent(
  'cases.escalated',
  NoticeEvent.extend({ toRole: z.string(), toDepartment: z.string() }),
)
