import { z } from 'zod'
import { defineEvent } from '#platform/module.ts'

const AlertEvent = z.object({
  id: z.string(),
  rule: z.string(),
  indicator: z.string(),
  severity: z.string(),
  region: z.string(),
  department: z.string(),
  state: z.string(),
})

export const alertOpened = defineEvent('alerts.opened', AlertEvent)
/** More regions joined, the values returned to normal, or its case moved on. */
export const alertChanged = defineEvent('alerts.changed', AlertEvent)
/** Its case was closed by a person. */
export const alertClosed = defineEvent('alerts.closed', AlertEvent)
