import type { Ctx } from '#platform/ctx.ts'
import { cacheClocks, readCaseClocks } from './case-clocks.ts'
import { findCase } from './case-store.ts'
import { getCaseType } from './case-type-store.ts'
import type { CaseType } from './case-type.ts'
import { changeCase } from './change-case.ts'
import type { CaseRecord } from './case.ts'
import { eventOf } from './event-of.ts'
import { caseEscalated, caseReminderDue } from './events.ts'
import { listHistory } from './history-store.ts'
import { noticeDetails, pendingNotices, type Notice } from './notice.ts'
import { listCasesToNotify } from './running-clock-store.ts'

const BATCH = 200

/**
 * Gives every reminder and escalation that has come due, each exactly once: the case is locked while its history is
 * asked, and notice, history and event commit together. Returns how many were given.
 */
export async function remindAndEscalate(ctx: Ctx, signal?: AbortSignal): Promise<number> {
  let given = 0
  for (;;) {
    const ids = await listCasesToNotify(ctx.db, ctx.clock.now(), BATCH)
    for (const id of ids) {
      if (signal?.aborted) return given
      given += await ctx.transaction((tx) => notifyOf(tx, id))
    }
    if (ids.length === 0) return given
  }
}

async function notifyOf(tx: Ctx, id: string): Promise<number> {
  const c = await findCase(tx.db, id, 'forUpdate')
  if (!c) return 0
  const type = await getCaseType(tx, c.type, c.typeVersion)
  const history = await listHistory(tx.db, id)
  const readings = readCaseClocks(tx, type, history)
  const due = pendingNotices(type.definition.clocks, readings, history).filter(
    (notice) => notice.at <= tx.clock.now(),
  )
  for (const notice of due) await give(tx, c, type, notice)
  // What was cached as due may have moved; then the cache is put right.
  if (due.length === 0) await cacheClocks(tx, id, type, readings, history)
  return due.length
}

async function give(tx: Ctx, c: CaseRecord, type: CaseType, notice: Notice): Promise<void> {
  const { kind, clock: name, dueAt, before } = notice
  const event = { ...eventOf(c), clock: name, dueAt: dueAt.toISOString() }
  const escalation = type.definition.clocks.find((clock) => clock.name === name)?.escalation
  const to =
    kind === 'escalated' && escalation
      ? { toRole: escalation.role, toDepartment: escalation.department ?? c.department }
      : undefined
  await changeCase(tx, { id: c.id }, ({ before: same }) => ({
    after: same,
    entry: { kind, details: { ...noticeDetails(notice), ...to } },
  }))
  if (to) await tx.publish(caseEscalated, { ...event, ...to })
  else await tx.publish(caseReminderDue, { ...event, before: before ?? 0 })
}
