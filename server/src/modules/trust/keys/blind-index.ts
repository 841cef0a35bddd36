import { createHmac, createSecretKey } from 'node:crypto'
import type { Ctx } from '#platform/ctx.ts'
import { dataKeyFor } from './data-key.ts'

/** Short enough for an index of the database, long enough that two values never meet by chance. */
const INDEX_BYTES = 16

/** What to search for in the column of blind indexes of a field. */
export async function blindIndex(ctx: Ctx, field: string, value: string): Promise<string> {
  return (await blindIndexer(ctx, field))(value)
}

/**
 * The blind index of a field, for many values: HMAC-SM3 under a key of its own, in one algorithm, so that it stays the same
 * when the suite is switched and when keys are rotated.
 */
export async function blindIndexer(ctx: Ctx, field: string): Promise<(value: string) => string> {
  const { material } = await dataKeyFor(ctx, `index:${field}`, 'gm')
  const key = createSecretKey(material)
  return (value) =>
    createHmac('sm3', key).update(value).digest().subarray(0, INDEX_BYTES).toString('base64url')
}
