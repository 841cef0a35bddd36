import { z } from 'zod'
import { defineEvent } from '#platform/module.ts'

/** A version of a data element, code list or crosswalk was approved. */
export const standardsChanged = defineEvent(
  'standards.changed',
  z.object({ kind: z.string(), code: z.string(), version: z.number().int() }),
)
