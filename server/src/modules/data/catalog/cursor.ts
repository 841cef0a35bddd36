import { createHash } from 'node:crypto'
import { z } from 'zod'
import { errors } from './errors.ts'

/** As long a replaced document is kept for cursors that began before. */
export const CURSOR_LIFE_MS = 3_600_000

const Cursor = z.object({
  /** Fingerprint of the search it belongs to. */
  of: z.string(),
  /** The snapshot of PostgreSQL the first page saw, and when. */
  snapshot: z.string().regex(/^\d+:\d+:[\d,]*$/),
  at: z.number(),
  /** The stage of correction that found something. */
  stage: z.number().int().min(0).max(3),
  tier: z.number().int().min(1).max(4),
  /** Sorting value and id of the last entry given. */
  value: z.union([z.number(), z.string()]),
  id: z.number().int(),
})
export type Cursor = z.infer<typeof Cursor>

/** What a cursor of one search must not be used for another with. */
export function fingerprint(search: object): string {
  return createHash('sha256').update(JSON.stringify(search)).digest('base64url').slice(0, 12)
}

export function writeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url')
}

/** Throws `catalog.badCursor` for one of another search or none at all, `catalog.cursorExpired` for an old one. */
export function readCursor(text: string, of: string, now: Date): Cursor {
  const cursor = parse(text)
  if (cursor?.of !== of) throw errors.badCursor({})
  if (now.getTime() - cursor.at > CURSOR_LIFE_MS) throw errors.cursorExpired({})
  return cursor
}

function parse(text: string): Cursor | undefined {
  try {
    return Cursor.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))).data
  } catch {
    return undefined
  }
}
