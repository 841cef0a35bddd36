import type { Actor, Ctx } from '#platform/ctx.ts'
import { maySee, takesPart } from './access.ts'
import { listAttachments } from './attachment-store.ts'
import { readCaseClocks } from './case-clocks.ts'
import { findCase } from './case-store.ts'
import { getCaseType } from './case-type-store.ts'
import { transitionsFrom, type CaseType } from './case-type.ts'
import { toClock, toSummary } from './case-view.ts'
import type { CaseRecord } from './case.ts'
import type { ClockReading } from './clock.ts'
import { errors } from './errors.ts'
import { listHistory } from './history-store.ts'
import { countHandOvers, type HistoryEntry } from './history.ts'
import { mayClaim, mayExtend, mayPassOn, mayRelease, mayTake, mayWork } from './powers.ts'
import type { CaseDetail } from './schema.ts'

/** One case with its form, clocks, whole history, files, and what the actor may do with it now. */
export async function getCase(ctx: Ctx, id: string): Promise<CaseDetail> {
  const c = await findCase(ctx.db, id)
  if (!c || !maySee(ctx.actor, c)) throw errors.notFound({ id })
  const type = await getCaseType(ctx, c.type, c.typeVersion)
  const history = await listHistory(ctx.db, id)
  const clocks = readCaseClocks(ctx, type, history)
  const { definition, version } = type
  return {
    ...toSummary(c, type, clocks),
    typeVersion: version,
    data: c.data,
    form: definition.form,
    states: definition.states.map(({ name, label, final }) => ({ name, label, final })),
    clocks: clocks.map((clock) => toClock(clock, type)),
    history: history.map((entry) => ({ ...entry, at: entry.at.toISOString() })),
    attachments: await listAttachments(ctx.db, id),
    may: powersOf(ctx.actor, c, type, history, clocks),
  }
}

function powersOf(
  actor: Actor,
  c: CaseRecord,
  type: CaseType,
  history: readonly HistoryEntry[],
  clocks: readonly ClockReading[],
): CaseDetail['may'] {
  const extendable = type.definition.clocks.filter((clock) => {
    const reading = clocks.find((candidate) => candidate.name === clock.name)
    const isOpen = reading && !reading.stoppedAt && reading.status !== 'overdue'
    return isOpen && mayExtend(actor, c, clock)
  })
  return {
    steps: transitionsFrom(type, c.state)
      .filter((transition) => mayTake(actor, c, transition))
      .map(({ name, label, to, requires, requiresComment }) => ({
        name,
        label,
        to,
        requires,
        requiresComment,
      })),
    claim: mayClaim(actor, c, type),
    release: mayRelease(actor, c),
    handOver: mayWork(actor, c, type),
    passOn: mayPassOn(actor, c, type, countHandOvers(history)),
    comment: takesPart(actor, c),
    attach: type.definition.attachments !== undefined && takesPart(actor, c) && c.closedAt === null,
    extend: extendable.map((clock) => clock.name),
  }
}
