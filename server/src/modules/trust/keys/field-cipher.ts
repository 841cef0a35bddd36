import type { Ctx } from '#platform/ctx.ts'
import { sealBytes, sealedToText } from './crypto/sealed.ts'
import { dataKeyFor } from './data-key.ts'
import { blindIndexer } from './blind-index.ts'
import type { Level } from './level.ts'
import { ruleOf } from './level-store.ts'

/** The keys of one sensitive field, fetched once, for many values. */
export type FieldCipher = {
  /** `row` is what the value belongs to, e.g. the record's id: a value copied to another row does not open. */
  seal(value: string, row: string): string
  /** The same for equal values: for exact search and for joins. The caller normalises the spelling first. */
  blindIndex(value: string): string
}

/** The cipher of a sensitive field (`persons.identity_number`), in the suite of its level. */
export async function fieldCipher(ctx: Ctx, field: string, level: Level): Promise<FieldCipher> {
  const { suite } = await ruleOf(ctx.db, level)
  const { id, key } = await dataKeyFor(ctx, `field:${field}`, suite)
  return {
    seal: (value, row) =>
      sealedToText(sealBytes(key, id, Buffer.from(value, 'utf8'), fieldContext(field, row))),
    blindIndex: await blindIndexer(ctx, field),
  }
}

/** What binds a value to its place. */
export function fieldContext(field: string, row: string): string {
  return `field:${field}\u0000${row}`
}
