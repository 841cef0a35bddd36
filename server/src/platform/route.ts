import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Ctx } from './ctx.ts'
import type { RateClass } from './rate-limits.ts'

type Schema = z.ZodType | undefined
type Inferred<S extends Schema> = S extends z.ZodType ? z.infer<S> : undefined
type Sent<S extends Schema> = S extends z.ZodType ? z.input<S> : void

/**
 * One operation of the API. `operation` is the use case's name in camelCase (its file in kebab-case);
 * `permission` is a declared permission, or `public` (anyone) or `signed-in` (any person).
 */
export type RouteDefinition = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  path: string
  operation: string
  permission: string
  summary: string
  schema: { params?: z.ZodType; query?: z.ZodType; body?: z.ZodType; response?: z.ZodType }
  status: number
  /** Largest body in bytes for this route, where it differs from the default. */
  bodyLimit?: number
  /** The reply is written by the handler itself (files, streams, server-sent events). */
  raw: boolean
  /** The body reaches the handler as a Buffer, whatever its content type says. */
  bytes?: true
  /** Where the guard reports an attack and lets it through: `body`, `query.sql` …, fields that hold code by purpose. */
  inspection?: Inspection
  /** Requests are counted apart from the rest, and may be fewer or more. */
  rate?: RateClass
  handle(ctx: Ctx, input: { params: unknown; query: unknown; body: unknown }, http: Http): Promise<unknown>
}

/** Fields (and what is below them) that hold code by purpose, and why. */
export type Inspection = { report: readonly string[]; reason: string }

/** The wire, for the few handlers that need it: uploads, downloads, streams. */
export type Http = { request: FastifyRequest; reply: FastifyReply }

type Declaration<P extends Schema, Q extends Schema, B extends Schema, R extends Schema, Result> = {
  method: RouteDefinition['method']
  path: string
  operation: string
  permission: string
  summary: string
  params?: P
  query?: Q
  body?: B
  response?: R
  status?: number
  bodyLimit?: number
  bytes?: true
  inspection?: Inspection
  rate?: RateClass
  handle(
    ctx: Ctx,
    input: { params: Inferred<P>; query: Inferred<Q>; body: Inferred<B> },
    http: Http,
  ): Promise<Result>
}

/** Declares a route whose input and output are validated and typed by zod. */
export function defineRoute<
  P extends Schema = undefined,
  Q extends Schema = undefined,
  B extends Schema = undefined,
  R extends Schema = undefined,
>(route: Declaration<P, Q, B, R, Sent<R>>): RouteDefinition {
  return build(route, false)
}

/** Declares a route that writes its own reply, e.g. a file; the input is still validated. */
export function defineRawRoute<
  P extends Schema = undefined,
  Q extends Schema = undefined,
  B extends Schema = undefined,
>(route: Declaration<P, Q, B, undefined, unknown>): RouteDefinition {
  return build(route, true)
}

function build<P extends Schema, Q extends Schema, B extends Schema, R extends Schema>(
  route: Declaration<P, Q, B, R, unknown>,
  raw: boolean,
): RouteDefinition {
  const { params, query, body, response } = route
  return {
    method: route.method,
    path: route.path,
    operation: route.operation,
    permission: route.permission,
    summary: route.summary,
    status: route.status ?? (response || raw ? 200 : 204),
    ...(route.bodyLimit ? { bodyLimit: route.bodyLimit } : {}),
    ...(route.bytes ? { bytes: route.bytes } : {}),
    ...(route.inspection ? { inspection: route.inspection } : {}),
    ...(route.rate ? { rate: route.rate } : {}),
    raw,
    schema: {
      ...(params ? { params } : {}),
      ...(query ? { query } : {}),
      ...(body ? { body } : {}),
      ...(response ? { response } : {}),
    },
    handle: route.handle as RouteDefinition['handle'],
  }
}

/** Query parameters every table takes: page from 1, size up to 500, `sort=-date,name`, free text `q`. */
export const PageQuery = z.object({
  page: z.coerce.number().int().min(1).default(1),
  size: z.coerce.number().int().min(1).max(500).default(20),
  sort: z.string().max(100).optional(),
  q: z.string().max(200).optional(),
})
export type PageQuery = z.infer<typeof PageQuery>

/** A page of a table with the count of all rows that match. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({
    items: z.array(item),
    total: z.number().int(),
    page: z.number().int(),
    size: z.number().int(),
  })
}
