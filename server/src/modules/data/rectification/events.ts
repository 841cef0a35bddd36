import { z } from 'zod'
import { defineEvent } from '#platform/module.ts'

/** A dataset was judged anew, or one of its rectifications moved on. */
export const rectificationChanged = defineEvent('rectification.changed', z.object({ dataset: z.string() }))
