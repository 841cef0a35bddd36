import { z } from 'zod'
import { defineEvent } from '#platform/module.ts'

/** Something that looks like an attack or misuse needs a person; further signals of the same subject join it. */
export const incidentOpened = defineEvent(
  'guard.incidentOpened',
  z.object({ incident: z.number().int(), severity: z.enum(['low', 'medium', 'high']), detector: z.string() }),
)

/** An incident grew, somebody was kept out or let in, or it was closed. */
export const incidentChanged = defineEvent('guard.incidentChanged', z.object({ incident: z.number().int() }))
