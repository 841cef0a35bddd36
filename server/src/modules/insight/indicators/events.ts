import { z } from 'zod'
import { defineEvent } from '#platform/module.ts'

/** Points of an indicator appeared, changed or vanished; `periods` are those that did, in order. */
export const indicatorChanged = defineEvent(
  'indicators.changed',
  z.object({ indicator: z.string(), regions: z.array(z.string()), periods: z.array(z.string()) }),
)
