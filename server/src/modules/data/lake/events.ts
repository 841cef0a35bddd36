import { z } from 'zod'
import { defineEvent } from '#platform/module.ts'

/** A dataset has a new current version; what is computed from it is out of date. */
export const versionPublished = defineEvent(
  'lake.versionPublished',
  z.object({ dataset: z.string(), number: z.number().int(), run: z.string() }),
)
