import { z } from 'zod'
import { defineEvent } from '#platform/module.ts'
import { RunStatus } from './schema.ts'

/** A run of a project was queued, began or ended. */
export const runChanged = defineEvent(
  'linkage.runChanged',
  z.object({ project: z.string(), run: z.string(), status: RunStatus }),
)

/** People decided about pairs, or took a decision back. */
export const pairsDecided = defineEvent(
  'linkage.pairsDecided',
  z.object({ project: z.string(), decisions: z.number().int() }),
)

/** A golden dataset has a new version: published, or the prior state again. */
export const goldenPublished = defineEvent(
  'linkage.goldenPublished',
  z.object({ project: z.string(), dataset: z.string(), version: z.number().int() }),
)
