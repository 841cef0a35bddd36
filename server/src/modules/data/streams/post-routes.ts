import { z } from 'zod'
import type { Ctx } from '#platform/ctx.ts'
import { isAppError } from '#platform/errors.ts'
import { defineRawRoute, type Http } from '#platform/route.ts'
import { errors } from './errors.ts'
import { intakeOf } from './intake/intake.ts'
import { postObservations } from './post-observations.ts'
import { formOf } from './shape/parse-body.ts'
import { watchLatest } from './watch-latest.ts'

const byCode = z.object({ code: z.string().max(60) })

/** Bytes of one post. */
export const MAX_BODY = 2 * 1024 * 1024

/** The door for devices; they sign in with a token of their stream instead of a session. */
export const postRoutes = [
  defineRawRoute({
    method: 'POST',
    path: '/api/streams/:code/observations',
    operation: 'postObservations',
    rate: 'machine',
    permission: 'public',
    summary:
      'Post observations with a device token: JSON, JSON lines or SenML. Answered when what is accepted is on disk: 201 something new, 200 all known, 422 nothing usable.',
    params: byCode,
    bytes: true,
    bodyLimit: MAX_BODY,
    handle: (ctx, { params, body }, http) => answerPost(ctx, params.code, body as Buffer | undefined, http),
  }),
  defineRawRoute({
    method: 'GET',
    path: '/api/streams/:code/live',
    operation: 'watchLatest',
    permission: 'streams.read',
    summary: 'Server-sent events of the newest values as they are received.',
    params: byCode,
    handle: (ctx, { params }, http) => watchLatest(ctx, params.code, http),
  }),
]

async function answerPost(ctx: Ctx, code: string, body: Buffer | undefined, { request, reply }: Http) {
  const { authorization, 'content-type': type, 'idempotency-key': key } = request.headers
  const secret = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1]
  if (secret === undefined) throw errors.tokenMissing()
  const device = await intakeOf(ctx).devices.identify(secret)
  if (device.stream !== code) throw errors.otherStream({ stream: code })
  const form = formOf(type)
  if (!form) throw errors.mediaType({ type })
  try {
    const receipt = await postObservations(ctx, {
      ...{ stream: code, device, channel: 'http', form, text: body?.toString('utf8') ?? '' },
      key: typeof key === 'string' && key !== '' ? key.slice(0, 200) : null,
    })
    const { accepted, duplicates } = receipt
    return reply.code(accepted > 0 ? 201 : duplicates > 0 ? 200 : 422).send(receipt)
  } catch (error) {
    if (isAppError(error) && error.details['retryAfter'] !== undefined)
      reply.header('retry-after', String(error.details['retryAfter']))
    throw error
  }
}
