import type { Ctx } from '#platform/ctx.ts'
import { openBytes, readHeader, sealedFromText } from './crypto/sealed.ts'
import { dataKeyById } from './data-key.ts'
import { errors } from './errors.ts'

/** The text sealed for this place; throws `keys.notOpened` for another place or a changed value. */
export async function openText(ctx: Ctx, sealed: string, context: string): Promise<string> {
  const bytes = sealedFromText(sealed)
  const header = bytes && readHeader(bytes)
  if (!header) throw errors.notOpened({ context })
  const { key } = await dataKeyById(ctx, header.key)
  const plain = openBytes(key, bytes, context)
  if (!plain) throw errors.notOpened({ context })
  return plain.toString('utf8')
}
