import type { Reason, Refused } from '../schema.ts'

/** One value of a record, not yet validated: `place` says where in the post it stood. */
export type Reading = { place: string; thing: unknown; property: unknown; time: unknown; value: unknown }

/** What the topic or the token knows where the record is silent. */
export type Defaults = { thing?: string | undefined; property?: string | undefined }

/** The readings of a post and what could not be read. `bodyOf` shows a refused record as it came. */
export type ReadPost = { readings: Reading[]; refused: Refused[] }

/** Makes an entry of the list of refused records. */
export function refuse(place: string, reason: Reason, details: Record<string, unknown> = {}): Refused {
  return { place, reason, details }
}
