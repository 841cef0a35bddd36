import { randomUUID } from 'node:crypto'
import cookie from '@fastify/cookie'
import compress from '@fastify/compress'
import multipart from '@fastify/multipart'
import Fastify, { LogController, type FastifyInstance } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { makeCtx, type Services } from './context.ts'
import type { Actor, Ctx } from './ctx.ts'
import { platformErrors } from './errors.ts'
import { installOpenApi } from './openapi.ts'
import { installProblems } from './problem.ts'
import { lookAtUploads, receivedOf, type Received } from './received.ts'
import type { RouteDefinition } from './route.ts'
import { readTls } from './tls.ts'

/** What the composition root injects: who is asking, and whether they may. */
export type Gate = {
  authenticate(headers: Headers): Promise<Actor>
  /** Throws `platform.signInRequired` or `platform.forbidden`. */
  authorize(actor: Actor, permission: string): void
  /** Throws where what the request brings must not reach the use case. */
  examine(ctx: Ctx, route: RouteDefinition, received: Received): Promise<void>
}

export const UPLOAD_LIMIT = 5 * 1024 ** 3

/** Builds the HTTP door: problem+json errors, OpenAPI, and every route behind its permission. */
export async function buildHttp(
  services: Services,
  routes: readonly RouteDefinition[],
  gate: Gate,
): Promise<FastifyInstance> {
  const { tls } = services.config
  const app = Fastify({
    https: tls ? readTls(tls) : null,
    loggerInstance: services.log,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    bodyLimit: 1024 * 1024,
    routerOptions: { maxParamLength: 300 },
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  installProblems(app as unknown as FastifyInstance)
  await app.register(cookie)
  await app.register(compress, { threshold: 1024, encodings: ['gzip'] })
  await app.register(multipart, {
    limits: { fileSize: UPLOAD_LIMIT, files: 20, fields: 20, fieldSize: 64 * 1024 },
  })
  installHardening(app as unknown as FastifyInstance, tls !== undefined)
  await installOpenApi(app as unknown as FastifyInstance)
  for (const route of routes)
    if (!route.bytes) mount(app as unknown as FastifyInstance, services, route, gate)
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
    for (const route of routes)
      if (route.bytes) mount(scope as unknown as FastifyInstance, services, route, gate)
  })
  return app as unknown as FastifyInstance
}

function mount(app: FastifyInstance, services: Services, route: RouteDefinition, gate: Gate): void {
  const { params, query, body, response } = route.schema
  app.route({
    method: route.method,
    url: route.path,
    ...(route.bodyLimit ? { bodyLimit: route.bodyLimit } : {}),
    schema: {
      operationId: route.operation,
      summary: route.summary,
      tags: [route.path.split('/')[2] ?? 'other'],
      ...(params ? { params } : {}),
      ...(query ? { querystring: query } : {}),
      ...(body ? { body } : {}),
      ...(response && !route.raw ? { response: { [route.status]: response } } : {}),
    },
    config: { permission: route.permission },
    // Permission comes before validation, so that a stranger learns nothing about the input's shape.
    onRequest: async (request) => {
      const actor = await gate.authenticate(headersOf(request.headers))
      gate.authorize(actor, route.permission)
      request.ctx = makeCtx(services, actor, purposeOf(request.headers['x-purpose']))
    },
    preValidation: async (request) => {
      const examine = (received: Received): Promise<void> => gate.examine(request.ctx, route, received)
      await examine(receivedOf(request))
      lookAtUploads(request, examine)
    },
    handler: async (request, reply) => {
      const input = { params: request.params, query: request.query, body: request.body }
      const output = await route.handle(request.ctx, input, { request, reply })
      if (route.raw) return reply
      return reply.code(route.status).send(output ?? null)
    },
  })
}

declare module 'fastify' {
  interface FastifyRequest {
    ctx: Ctx
  }
  interface FastifyContextConfig {
    permission?: string
  }
}

/** Headers that make a browser distrust by default, and refusal of writes that another site sends with our cookies. */
function installHardening(app: FastifyInstance, tls: boolean): void {
  const csp =
    "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'self'; frame-ancestors 'none'"
  app.addHook('onRequest', async (request, reply) => {
    reply.headers({
      'content-security-policy': csp,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'x-frame-options': 'DENY',
      'cross-origin-opener-policy': 'same-origin',
      ...(tls && { 'strict-transport-security': 'max-age=31536000' }),
    })
    const site = request.headers['sec-fetch-site']
    const writes = !['GET', 'HEAD', 'OPTIONS'].includes(request.method)
    if (writes && site === 'cross-site') throw platformErrors.crossSite()
  })
}

function headersOf(raw: NodeJS.Dict<string | string[]>): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(raw)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  return headers
}

/** The stated purpose travels percent-encoded, since header values are Latin-1. */
function purposeOf(header: string | string[] | undefined): string | null {
  if (typeof header !== 'string' || header === '') return null
  try {
    return decodeURIComponent(header).slice(0, 200)
  } catch {
    return header.slice(0, 200)
  }
}
