import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { isAppError, platformErrors, type AppError } from './errors.ts'

/** RFC 9457 problem details; `code` is the message key in the web client's language files. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.string(),
    details: z.record(z.string(), z.unknown()),
    traceId: z.string(),
  })
  .meta({ id: 'Problem' })

/** Turns every failure into problem+json; what was not expected is logged whole and shown only by its trace id. */
export function installProblems(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) =>
    send(toAppError(error, request), request, reply),
  )
  app.setNotFoundHandler((request, reply) =>
    send(platformErrors.notFound({ path: request.url }), request, reply),
  )
}

function toAppError(error: FastifyError, request: FastifyRequest): AppError {
  if (isAppError(error)) return error
  if (hasZodFastifySchemaValidationErrors(error)) {
    const issues = error.validation.map((issue) => ({ path: issue.instancePath, message: issue.message }))
    return platformErrors.invalid({ issues })
  }
  if (error.statusCode === 413) return platformErrors.tooLarge()
  if (error.statusCode && error.statusCode < 500) return platformErrors.invalid({ reason: error.message })
  request.log.error({ err: error }, 'unexpected failure')
  return platformErrors.internal({}, error)
}

function send(error: AppError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (error.reportable) request.log.error({ err: error, cause: error.cause }, error.code)
  return reply
    .code(error.status)
    .type('application/problem+json')
    .serializer((body) => JSON.stringify(body))
    .send({
      type: `urn:yuzhi:error:${error.code}`,
      title: error.message,
      status: error.status,
      code: error.code,
      details: error.details,
      traceId: request.id,
    })
}
