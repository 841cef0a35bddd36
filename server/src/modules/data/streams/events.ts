import { z } from 'zod'
import { defineEvent } from '#platform/module.ts'

/**
 * A stream has new observations: a summary, at most about one a second and stream. Who listens reads them by
 * `latestObservations` or `readObservations`.
 */
export const observed = defineEvent(
  'streams.observed',
  z.object({
    stream: z.string(),
    dataset: z.string(),
    /** Observations since the announcement before. */
    count: z.number().int(),
    flagged: z.number().int(),
    /** When the newest of them was received. */
    receivedAt: z.iso.datetime(),
  }),
)

/** Things of a stream have fallen silent: nothing came from them for three intervals. */
export const fellSilent = defineEvent(
  'streams.fellSilent',
  z.object({ stream: z.string(), count: z.number().int(), things: z.array(z.string()).max(50) }),
)
