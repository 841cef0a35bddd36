import { randomUUID } from 'node:crypto'
import cookie from '@fastify/cookie'
import compress from '@fastify/compress'
import multipart from '@fastify/multipart'
import Fastify, { LogController, type FastifyInstance } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { makeCtx, type Services } from './context.ts'
import type { Actor, Ctx } from './ctx.ts'
import {
  HEADERS_TIMEOUT,
  installHardening,
  LOOK_AT_CONNECTIONS_EVERY,
  MAX_HEADERS,
  REQUEST_TIMEOUT,
} from './hardening.ts'
import { installOpenApi } from './openapi.ts'
import { installProblems } from './problem.ts'
import { makeRateLimits, type RateLimits } from './rate-limits.ts'
import { lookAtUploads, receivedOf, type Outcome, type Received } from './received.ts'
import type { RouteDefinition } from './route.ts'
import { readTls } from './tls.ts'

/** What the composition root injects: who is asking, and whether they may. */
export type Gate = {
  authenticate(headers: Headers): Promise<Actor>
  /** Throws `platform.signInRequired` or `platform.forbidden`. */
  authorize(actor: Actor, permission: string): void
  /** Throws where the actor or the address is kept out for now. */
  admit(ctx: Ctx, address: string): Promise<void>
  /** Is told of every answer; must be quick and must not throw. */
  witness(ctx: Ctx, route: RouteDefinition, outcome: Outcome): void
  /** Throws where what the request brings must not reach the use case. */
  examine(ctx: Ctx, route: RouteDefinition, received: Received): Promise<void>
}

export const UPLOAD_LIMIT = 5 * 1024 ** 3

/** A client that sends its headers byte by byte loses its connection. */
const connections = {
  maxHeaderSize: MAX_HEADERS,
  headersTimeout: HEADERS_TIMEOUT,
  connectionsCheckingInterval: LOOK_AT_CONNECTIONS_EVERY,
}

/** Builds the HTTP door: problem+json errors, OpenAPI, and every route behind its permission. */
export async function buildHttp(
  services: Services,
  routes: readonly RouteDefinition[],
  gate: Gate,
): Promise<FastifyInstance> {
  const { tls } = services.config
  const app = Fastify({
    ...(tls ? { https: { ...connections, ...readTls(tls) } } : { http: connections }),
    requestTimeout: REQUEST_TIMEOUT,
    trustProxy: services.config.trustProxy ?? false,
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
  const limits = services.config.rateLimits ? makeRateLimits() : undefined
  for (const route of routes)
    if (!route.bytes) mount(app as unknown as FastifyInstance, { services, gate, limits }, route)
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
    for (const route of routes)
      if (route.bytes) mount(scope as unknown as FastifyInstance, { services, gate, limits }, route)
  })
  return app as unknown as FastifyInstance
}

type Door = { services: Services; gate: Gate; limits: RateLimits | undefined }

function mount(app: FastifyInstance, { services, gate, limits }: Door, route: RouteDefinition): void {
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
    onRequest: async (request, reply) => {
      limits?.address(reply, route.rate)
      const actor = await gate.authenticate(headersOf(request.headers))
      if (actor.kind === 'person') limits?.person(reply, actor.id)
      const ctx = makeCtx(services, actor, purposeOf(request.headers['x-purpose']))
      await gate.admit(ctx, request.ip)
      request.ctx = ctx
      gate.authorize(actor, route.permission)
    },
    preValidation: async (request) => {
      const examine = (received: Received): Promise<void> => gate.examine(request.ctx, route, received)
      await examine(receivedOf(request))
      lookAtUploads(request, examine)
    },
    onResponse: async ({ ctx, ip, params, headers }, { statusCode }) => {
      const credential = headers.authorization !== undefined
      // Unknown where the request was turned away before it was asked who sends it.
      if (ctx) gate.witness(ctx, route, { address: ip, status: statusCode, params, credential })
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
