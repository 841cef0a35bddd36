import { z } from 'zod'
import { defineEvent } from '#platform/module.ts'
import { LEVELS } from './level.ts'

/** A rotation began, advanced or ended; said about once a second while it runs. */
export const rotationAdvanced = defineEvent(
  'keys.rotationAdvanced',
  z.object({ id: z.number().int(), state: z.string(), done: z.number().int(), total: z.number().int() }),
)

/** Another suite, or another answer to whether files are encrypted at rest, holds for a level from now on. */
export const levelRuleChanged = defineEvent('keys.levelRuleChanged', z.object({ level: z.enum(LEVELS) }))
