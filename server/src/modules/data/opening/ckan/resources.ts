import { z } from 'zod'
import type { Ctx } from '#platform/ctx.ts'
import { errors } from '../errors.ts'
import { getOpened } from '../opened.ts'
import { invalid, readParameters } from './envelope.ts'
import { toResources } from './package.ts'

/** `resource_show`: the code is the CSV, `<code>.<format>` another file of the dataset. */
export async function resourceShow(ctx: Ctx, given: unknown) {
  const { id = '' } = readParameters(z.object({ id: z.string().max(100).optional() }), given)
  if (id === '') throw invalid('id', 'Missing value')
  const [code = ''] = id.split('.')
  const found = toResources(ctx.config, await getOpened(ctx, code)).find((resource) => resource.id === id)
  if (!found) throw errors.notOpened({ id })
  return found
}
