import type { Ctx } from '#platform/ctx.ts'
import type { CaseRecord } from './case.ts'
import { changeCase } from './change-case.ts'
import { errors } from './errors.ts'
import { isHeldByAnother } from './access.ts'
import { mayClaim } from './powers.ts'

/** Takes an unclaimed case of the own desk to work on it; nobody else then leads it on. */
export async function claimCase(ctx: Ctx, input: { id: string; version: number }): Promise<CaseRecord> {
  return changeCase(ctx, input, ({ before, type }) => {
    if (before.closedAt) throw errors.notPossibleNow({ state: before.state })
    if (isHeldByAnother(ctx.actor, before)) throw errors.heldByAnother({ by: before.assignee?.name })
    if (!mayClaim(ctx.actor, before, type)) throw errors.notYourTask({ desk: before.desk })
    return {
      after: { ...before, assignee: { id: ctx.actor.id, name: ctx.actor.name } },
      entry: { kind: 'claimed', details: {} },
    }
  })
}
