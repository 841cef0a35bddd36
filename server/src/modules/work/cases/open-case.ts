import { randomUUID } from 'node:crypto'
import { civilDate } from '#platform/calendar.ts'
import type { Ctx } from '#platform/ctx.ts'
import { recordAudit } from '#modules/trust/audit/index.ts'
import { caseNumber, type CaseRecord } from './case.ts'
import { cacheClocks, readCaseClocks, sortingDueAt } from './case-clocks.ts'
import { findCaseByKey, insertCase, lockOpening, nextCount } from './case-store.ts'
import { getLatestCaseType } from './case-type-store.ts'
import { routeCase, stateOf, type CaseType } from './case-type.ts'
import { errors } from './errors.ts'
import { caseOpened } from './events.ts'
import { eventOf } from './event-of.ts'
import type { FormData } from './form.ts'
import { insertEntry } from './history-store.ts'

export type NewCaseInput = {
  type: string
  title: { zh: string; en: string }
  data: FormData
  /** What the case deals with, e.g. `{ kind: 'alert', id }`. */
  subject?: { kind: string; id: string } | undefined
  /** The same key from the same caller is the same case: a repeated request opens nothing. */
  key?: string | undefined
}

/** Opens a case of the latest version of its type, routed to the responsible department; its clocks start. */
export async function openCase(ctx: Ctx, input: NewCaseInput): Promise<CaseRecord> {
  return ctx.transaction(async (tx) => {
    const type = await getLatestCaseType(tx, input.type)
    if (!mayOpen(tx, type)) throw errors.notYourTask({ type: input.type, roles: type.definition.openedBy })
    const known = await findKnown(tx, input)
    if (known) return known
    type.checkForm(input.data)
    const opened = await insertOpened(tx, type, input)
    await tx.publish(caseOpened, eventOf(opened))
    return opened
  })
}

function mayOpen({ actor }: Ctx, { definition }: CaseType): boolean {
  return (
    actor.kind === 'system' || actor.roles.some((role) => definition.openedBy.some((held) => held === role))
  )
}

async function findKnown(tx: Ctx, { type, key }: NewCaseInput): Promise<CaseRecord | undefined> {
  if (key === undefined) return undefined
  const opening = { openedBy: tx.actor.id, type, openingKey: key }
  await lockOpening(tx.db, opening)
  return findCaseByKey(tx.db, opening)
}

async function insertOpened(tx: Ctx, type: CaseType, input: NewCaseInput): Promise<CaseRecord> {
  const { initial, prefix } = type.definition
  const now = tx.clock.now()
  const id = randomUUID()
  // Before the number is taken: every transaction waits for the audit chain first and so none for each other.
  await recordAudit(tx, {
    action: 'cases.opened',
    object: { kind: 'case', id },
    details: { type: input.type, version: type.version, subject: input.subject ?? null },
  })
  const year = Number(civilDate(now).slice(0, 4))
  const number = caseNumber(prefix, year, await nextCount(tx.db, prefix, year))
  const department = routeCase(type, input.data)
  const entry = { kind: 'opened' as const, details: { toState: initial } }
  const readings = readCaseClocks(tx, type, [{ ...entry, at: now }])
  const opened: CaseRecord = {
    id,
    number,
    type: input.type,
    typeVersion: type.version,
    state: initial,
    title: input.title,
    data: input.data,
    department,
    desk: stateOf(type, initial).task?.department ?? department,
    assignee: null,
    subject: input.subject ?? null,
    openedAt: now,
    openedBy: tx.actor.id,
    closedAt: null,
    dueAt: sortingDueAt(readings),
    version: 1,
  }
  await insertCase(tx.db, { ...opened, openingKey: input.key ?? null })
  const written = await insertEntry(tx.db, id, tx.actor, now, entry)
  await cacheClocks(tx, id, type, readings, [written])
  return opened
}
