import type { Ctx } from '#platform/ctx.ts'
import { takesPart } from './access.ts'
import type { CaseRecord } from './case.ts'
import { changeCase } from './change-case.ts'
import { errors } from './errors.ts'

/** Adds a remark to the case's history, also after it is closed. */
export async function commentOnCase(ctx: Ctx, input: { id: string; comment: string }): Promise<CaseRecord> {
  return changeCase(ctx, { id: input.id }, ({ before }) => {
    if (!takesPart(ctx.actor, before)) throw errors.notYourTask({ desk: before.desk })
    return { after: before, entry: { kind: 'commented', comment: input.comment, details: {} } }
  })
}
