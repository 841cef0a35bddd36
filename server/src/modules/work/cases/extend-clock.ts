import type { Ctx } from '#platform/ctx.ts'
import type { CaseRecord } from './case.ts'
import { changeCase, type Situation } from './change-case.ts'
import { errors } from './errors.ts'
import { mayExtend } from './powers.ts'

export type Extension = { id: string; version: number; clock: string; amount: number; reason: string }

/** Gives a clock more time, in its own unit; only before the limit has passed, and within what the type allows in all. */
export async function extendClock(ctx: Ctx, input: Extension): Promise<CaseRecord> {
  return changeCase(ctx, input, (situation) => {
    check(ctx, situation, input)
    const { clock, amount, reason } = input
    return {
      after: situation.before,
      entry: { kind: 'extended', comment: reason, details: { clock, amount } },
    }
  })
}

function check(
  ctx: Ctx,
  { before, type, history, clocks }: Situation,
  { clock: name, amount }: Extension,
): void {
  const clock = type.definition.clocks.find((candidate) => candidate.name === name)
  const reading = clocks.find((candidate) => candidate.name === name)
  if (!clock?.extension || !reading || reading.stoppedAt || reading.status === 'overdue')
    throw errors.notPossibleNow({ clock: name, status: reading?.status ?? null })
  if (!mayExtend(ctx.actor, before, clock)) throw errors.notYourTask({ roles: clock.extension.roles })
  const given = history.reduce(
    (sum, { kind, details }) =>
      kind === 'extended' && details.clock === name ? sum + (details.amount ?? 0) : sum,
    0,
  )
  const { most } = clock.extension
  if (given + amount > most) throw errors.extensionTooLong({ most, given, asked: amount })
}
