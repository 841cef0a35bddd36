import { z } from 'zod'
import { defineEvent } from '#platform/module.ts'

/** A rotation began, advanced or ended; said about once a second while it runs. */
export const rotationAdvanced = defineEvent(
  'keys.rotationAdvanced',
  z.object({ id: z.number().int(), state: z.string(), done: z.number().int(), total: z.number().int() }),
)
