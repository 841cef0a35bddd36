import { z } from 'zod'
import { defineEvent } from '#platform/module.ts'

/** A run began, changed phase or ended; the screens that show it ask again. */
export const runChanged = defineEvent(
  'ingest.runChanged',
  z.object({ run: z.string(), source: z.string(), status: z.string() }),
)
