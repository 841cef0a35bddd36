import type { Ctx } from '#platform/ctx.ts'
import type { CaseRecord } from './case.ts'
import { changeCase } from './change-case.ts'
import { errors } from './errors.ts'
import { mayRelease } from './powers.ts'

/** Gives a claimed case back to the desk. */
export async function releaseCase(ctx: Ctx, input: { id: string; version: number }): Promise<CaseRecord> {
  return changeCase(ctx, input, ({ before }) => {
    if (!mayRelease(ctx.actor, before)) throw errors.notYourTask({ by: before.assignee?.name })
    return { after: { ...before, assignee: null }, entry: { kind: 'released', details: {} } }
  })
}
