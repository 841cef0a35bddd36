import { z } from 'zod'
import { defineEvent } from '#platform/module.ts'

/** A delivery was checked and its report is kept; `version` is null where it changed nothing. */
export const reported = defineEvent(
  'quality.reported',
  z.object({ dataset: z.string(), run: z.string(), version: z.number().int().nullable() }),
)
