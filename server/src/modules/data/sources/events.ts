import { z } from 'zod'
import { defineEvent } from '#platform/module.ts'

/** A fetch began or ended; the screens that show it ask again. */
export const fetchChanged = defineEvent(
  'sources.fetchChanged',
  z.object({ fetch: z.string(), source: z.string(), status: z.string() }),
)

/** The columns of a source changed; its fetch is held until a person decides. */
export const schemaHeld = defineEvent(
  'sources.schemaHeld',
  z.object({ fetch: z.string(), source: z.string(), changes: z.number().int() }),
)
