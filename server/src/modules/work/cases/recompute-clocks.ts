import type { Ctx } from '#platform/ctx.ts'
import { calendarInForce } from './calendar-in-force.ts'
import { cacheClocks, readCaseClocks, sortingDueAt } from './case-clocks.ts'
import { findCase, updateCase } from './case-store.ts'
import { getCaseType } from './case-type-store.ts'
import { listHistory } from './history-store.ts'
import { listCasesOfOtherCalendar } from './running-clock-store.ts'

const BATCH = 200

/** After a new holiday notice: puts right what is cached of running clocks. Returns how many cases were looked at. */
export async function recomputeClocks(ctx: Ctx, signal?: AbortSignal): Promise<number> {
  const { fingerprint } = calendarInForce()
  let cases = 0
  for (;;) {
    const ids = await listCasesOfOtherCalendar(ctx.db, fingerprint, BATCH)
    for (const id of ids) {
      if (signal?.aborted) return cases
      await ctx.transaction((tx) => recompute(tx, id))
      cases++
    }
    if (ids.length === 0) return cases
  }
}

async function recompute(tx: Ctx, id: string): Promise<void> {
  const c = await findCase(tx.db, id, 'forUpdate')
  if (!c) return
  const type = await getCaseType(tx, c.type, c.typeVersion)
  const history = await listHistory(tx.db, id)
  const readings = readCaseClocks(tx, type, history)
  await updateCase(tx.db, { ...c, dueAt: sortingDueAt(readings) })
  await cacheClocks(tx, id, type, readings, history)
}
