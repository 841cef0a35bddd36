import { listOrganisations } from '#modules/trust/identity/index.ts'
import {
  advanceCase,
  extendClock,
  getCase,
  listCasesBySubject,
  openCase,
  type NewCaseInput,
} from '#modules/work/cases/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { publishType, type ShareCaseType } from './publish-types.ts'

/**
 * The person with the powers of the system, for acts on a case that this module has judged itself: the case's history
 * and the audit still name the person. Only within a transaction of the module's own change.
 */
function onBehalf(tx: Ctx): Ctx {
  return {
    ...tx,
    actor: { ...tx.actor, kind: 'system' },
    transaction: (work) => tx.transaction((inner) => work(onBehalf(inner))),
  }
}

/** Opens a case of one of this module's types; departments may have come since these were last published. */
export async function openShareCase(
  tx: Ctx,
  input: NewCaseInput & { type: ShareCaseType },
): Promise<{ id: string; number: string }> {
  const ctx = onBehalf(tx)
  await publishType(ctx, input.type)
  const { id, number } = await openCase(ctx, input)
  return { id, number }
}

/** Takes a step of the case that this module has decided. */
export async function moveCase(
  tx: Ctx,
  id: string,
  transition: string,
  change: { data?: Record<string, unknown>; comment?: string } = {},
): Promise<void> {
  const ctx = onBehalf(tx)
  const { version } = await getCase(ctx, id)
  await advanceCase(ctx, { id, version, transition, ...change })
}

export async function extendCase(
  tx: Ctx,
  id: string,
  clock: string,
  amount: number,
  reason: string,
): Promise<void> {
  const ctx = onBehalf(tx)
  const { version } = await getCase(ctx, id)
  await extendClock(ctx, { id, version, clock, amount, reason })
}

/** The clocks of a case this module shows beside its own record. */
export async function clocksOfCase(ctx: Ctx, id: string) {
  return (await getCase(onBehalf(ctx), id)).clocks
}

export type Standing = { dueAt: string | null; overdue: boolean; label: { zh: string; en: string } }

/** Deadline and state of the cases of these records, by the case's id: a record may have had several. */
export async function standingOf(
  ctx: Ctx,
  kind: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Standing>> {
  const cases = await listCasesBySubject(ctx, kind, ids)
  return new Map(
    cases.map(({ id, dueAt, overdue, stateLabel }) => [id, { dueAt, overdue, label: stateLabel }]),
  )
}

/** A department's name in both languages; its code where it has none. */
export async function departmentName(ctx: Ctx, code: string): Promise<{ zh: string; en: string }> {
  const found = (await listOrganisations(ctx.db)).find((one) => one.code === code)
  return found?.name ?? { zh: code, en: code }
}
