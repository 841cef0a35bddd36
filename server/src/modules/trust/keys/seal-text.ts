import type { Ctx } from '#platform/ctx.ts'
import { sealBytes, sealedToText } from './crypto/sealed.ts'
import { dataKeyFor } from './data-key.ts'
import { ruleOf } from './level-store.ts'

/**
 * Seals a secret for one place. Secrets of one kind (`context` up to its first colon) share a data key; the whole context is
 * bound. The suite is that of important data.
 */
export async function sealText(ctx: Ctx, text: string, context: string): Promise<string> {
  const { suite } = await ruleOf(ctx.db, 'important')
  const [kind = context] = context.split(':')
  const { id, key } = await dataKeyFor(ctx, `text:${kind}`, suite)
  return sealedToText(sealBytes(key, id, Buffer.from(text, 'utf8'), context))
}
