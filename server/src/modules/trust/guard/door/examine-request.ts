import type { Ctx } from '#platform/ctx.ts'
import type { Received } from '#platform/received.ts'
import type { RouteDefinition } from '#platform/route.ts'
import { errors } from '../errors.ts'
import { inspect } from '../inspect/inspect.ts'
import { givenTexts } from './given-texts.ts'
import { recordRefusal } from './record-refusal.ts'
import { isRelaxed } from './relaxation-store.ts'

/**
 * Looks at what a request brings, after it is known who asks and before anything acts on it. An attack is recorded and
 * refused with `guard.refused`; where the route declares that a field holds code, or an administrator said so for a
 * time, it is recorded only. The refusal never repeats the text; its incident number leads an administrator to it.
 */
export async function examineRequest(ctx: Ctx, route: RouteDefinition, received: Received): Promise<void> {
  let reported = false
  for (const { field, text } of givenTexts(received)) {
    const found = inspect(text)
    if (found.verdict === 'clean') continue
    const lenient = declares(route, field) || (await isRelaxed(ctx, route.operation, field))
    if (lenient && reported) continue
    const mode = lenient ? 'report' : 'block'
    const incident = await recordRefusal(ctx, { route, field, found, mode, address: received.address })
    if (!lenient) throw errors.refused({ incident })
    reported = true
  }
}

function declares(route: RouteDefinition, field: string): boolean {
  return (route.inspection?.report ?? []).some((name) => field === name || field.startsWith(`${name}.`))
}
