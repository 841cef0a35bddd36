import { z } from 'zod'
import { defineEvent } from '#platform/module.ts'

/** A dataset has a new contract in force. */
export const contractPublished = defineEvent(
  'contracts.published',
  z.object({ dataset: z.string(), version: z.string() }),
)
/** A proposal waits for a decision, or was rejected. */
export const contractProposed = defineEvent('contracts.proposed', z.object({ dataset: z.string() }))
