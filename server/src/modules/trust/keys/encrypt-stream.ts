import type { Transform } from 'node:stream'
import type { Ctx } from '#platform/ctx.ts'
import { fileKey, newStreamHeader, readStreamHeader } from './crypto/chunked.ts'
import { openingStream, sealingStream } from './crypto/chunked-stream.ts'
import type { Suite } from './crypto/suite.ts'
import { dataKeyById, dataKeyFor } from './data-key.ts'
import { errors } from './errors.ts'

/**
 * A transform that encrypts a file under the data key `keyName` (made when first asked for), for one place: the context. The
 * format is that of crypto/chunked.ts.
 */
export async function encryptStream(
  ctx: Ctx,
  input: { keyName: string; suite: Suite; context: string },
): Promise<Transform> {
  const { id, material } = await dataKeyFor(ctx, input.keyName, input.suite)
  const header = newStreamHeader(input.suite, id)
  return sealingStream(fileKey(input.suite, material, header, input.context))
}

/** The reverse; fails with `keys.notOpened` where the file was changed, cut, reordered, swapped or belongs elsewhere. */
export function openStream(ctx: Ctx, context: string): Transform {
  return openingStream(
    async (header) => {
      const named = readStreamHeader(header)
      if (!named) throw errors.notOpened({ context })
      const { material } = await dataKeyById(ctx, named.key)
      return fileKey(named.suite, material, header, context)
    },
    () => errors.notOpened({ context }),
  )
}
