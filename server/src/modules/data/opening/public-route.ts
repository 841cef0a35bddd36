import { createHash } from 'node:crypto'
import type { Http, RouteDefinition } from '#platform/route.ts'
import { limitRate, READING, type Budget } from './rate-limit.ts'

/**
 * Makes a route one for strangers: within a budget per address, and readable by any site's scripts. Only plain GET is
 * opened to other sites: what would need a preflight stays closed.
 */
export function forPublic(route: RouteDefinition, budget: Budget = READING): RouteDefinition {
  return {
    ...route,
    handle(ctx, input, http) {
      http.reply.headers({
        'access-control-allow-origin': '*',
        'access-control-expose-headers': 'etag, last-modified, retry-after, content-disposition',
        'cross-origin-resource-policy': 'cross-origin',
        vary: 'accept-encoding',
      })
      limitRate(http, budget, ctx.clock.now())
      return route.handle(ctx, input, http)
    },
  }
}

/** A strong tag of what the parts determine. */
export function tagOf(...parts: readonly (string | number)[]): string {
  return `"${createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22)}"`
}

/** Sets tag and date; true where the asker has it already, and 304 is what is left to say. */
export function isKnown({ request, reply }: Http, tag: string, modified?: Date): boolean {
  reply.header('etag', tag).header('cache-control', 'public, no-cache')
  if (modified) reply.header('last-modified', modified.toUTCString())
  const tags = request.headers['if-none-match']
  if (tags !== undefined)
    // Compression weakens a tag on its way; for reading that is the same thing (RFC 9110, 8.8.3.2).
    return tags.split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === tag)
  const since = Date.parse(request.headers['if-modified-since'] ?? '')
  // The date has whole seconds only.
  return modified !== undefined && since >= Math.floor(modified.getTime() / 1000) * 1000
}
