import { recordAudit } from '#modules/trust/audit/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { redactText } from '#platform/redact.ts'
import type { RouteDefinition } from '#platform/route.ts'
import { excerpt } from '../inspect/evidence.ts'
import type { Inspection } from '../inspect/inspect.ts'
import { addRefusal } from './refusal-store.ts'

/** Audited refusals of one kind, place and minute at most. */
const AUDITED = 5

type Refused = {
  route: RouteDefinition
  field: string
  found: Inspection
  mode: 'block' | 'report'
  address: string
}

/**
 * Keeps that something looked like an attack, and gives its incident number. The same from the same place within a minute
 * is one record with a count, so that a flood fills neither table nor audit log; the first few are audited, which is enough
 * to tell a series.
 */
export async function recordRefusal(ctx: Ctx, refused: Refused): Promise<string> {
  const { route, field, found, mode, address } = refused
  const now = ctx.clock.now()
  return ctx.transaction(async (tx) => {
    const { id, times } = await addRefusal(tx.db, {
      minute: new Date(Math.floor(now.getTime() / 60_000) * 60_000),
      last_at: now,
      operation: route.operation,
      field: field.slice(0, 200),
      family: found.family,
      mode,
      score: found.score,
      rules: found.evidence.map(({ rule }) => rule).slice(0, 20),
      excerpt: impersonal(found.evidence.map(({ text }) => text).join(' … ')),
      actor: ctx.actor.id,
      actor_name: ctx.actor.name,
      address,
    })
    const incident = `R-${String(id).padStart(6, '0')}`
    if (times <= AUDITED && mode === 'block') {
      await recordAudit(tx, {
        action: 'guard.refused',
        object: { kind: 'refusal', id: incident },
        details: { operation: route.operation, family: found.family, address },
      })
    }
    return incident
  })
}

/** The words of an attack are neither Chinese text nor long numbers nor addresses of mail; what is, may be somebody's. */
export function impersonal(text: string): string {
  const masked = redactText(excerpt(text, 0, 120))
    .replace(/[\w.+-]+@[\w-]+\.[\w.-]+/g, '[mail]')
    .replace(/\d{6,}[\dXx]*/g, '[digits]')
  return masked.replace(/\p{Script=Han}+/gu, '□')
}
