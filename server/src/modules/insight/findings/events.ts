import { z } from 'zod'
import { defineEvent } from '#platform/module.ts'

/** What the models say about an indicator is up to date again for these regions. */
export const findingsChanged = defineEvent(
  'findings.changed',
  z.object({ indicator: z.string(), regions: z.array(z.string()) }),
)
