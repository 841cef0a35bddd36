import type { Config } from '#platform/config.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Outcome } from '#platform/received.ts'
import type { RouteDefinition } from '#platform/route.ts'
import type { Act } from './act.ts'

/** Acts of this process that are not yet written; a crash loses at most the seconds between two writes. */
const waiting = new WeakMap<Config, Act[]>()
const MAX_WAITING = 20_000

/** Remembers what an answered request means for detectors: refused, not found, opened, exported; most mean nothing. */
export function noteRequest(ctx: Ctx, route: RouteDefinition, outcome: Outcome): void {
  const kind = kindOf(route, outcome)
  if (!kind) return
  const acts = waiting.get(ctx.config) ?? []
  waiting.set(ctx.config, acts)
  if (acts.length >= MAX_WAITING) return
  const parameters = Object.values((outcome.params ?? {}) as Record<string, unknown>).map(String)
  acts.push({
    at: ctx.clock.now().getTime(),
    kind,
    actor: ctx.actor.kind === 'person' ? ctx.actor.id : null,
    address: outcome.address,
    operation: route.operation,
    object: [route.operation, ...parameters].join(' ').slice(0, 300),
    purpose: ctx.purpose,
    entry: null,
  })
}

function kindOf(route: RouteDefinition, { status, params, credential }: Outcome): Act['kind'] | undefined {
  if (status === 403) return 'denied'
  if (status === 404) return 'missing'
  if (status === 401) return credential ? 'unknown' : undefined
  if (status >= 300 || route.method !== 'GET') return undefined
  if (/^(export|dump|download)/.test(route.operation)) return 'export'
  return Object.keys((params ?? {}) as object).length > 0 ? 'opened' : undefined
}

/** Takes what waits to be written. */
export function takeNoted(config: Config): Act[] {
  return waiting.get(config)?.splice(0) ?? []
}
