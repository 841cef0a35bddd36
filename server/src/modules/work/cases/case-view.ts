import type { Ctx } from '#platform/ctx.ts'
import { readCaseClocks } from './case-clocks.ts'
import type { CaseRecord } from './case.ts'
import { getCaseType } from './case-type-store.ts'
import { stateOf, type CaseType } from './case-type.ts'
import { pressingClock, type ClockReading } from './clock.ts'
import { listClockHistories } from './history-store.ts'
import type { CaseClock, CaseStanding, CaseSummary } from './schema.ts'

/** Cases as lists show them. Deadlines are read from the clocks now, not from the cache that sorted them. */
export async function summarise(ctx: Ctx, cases: readonly CaseRecord[]): Promise<CaseSummary[]> {
  const histories = await listClockHistories(
    ctx.db,
    cases.map((c) => c.id),
  )
  const summaries: CaseSummary[] = []
  for (const c of cases) {
    const type = await getCaseType(ctx, c.type, c.typeVersion)
    summaries.push(toSummary(c, type, readCaseClocks(ctx, type, histories.get(c.id) ?? [])))
  }
  return summaries
}

export function toSummary(c: CaseRecord, type: CaseType, clocks: readonly ClockReading[]): CaseSummary {
  const pressing = pressingClock(clocks)
  return {
    id: c.id,
    number: c.number,
    type: c.type,
    typeName: type.definition.name,
    title: c.title,
    state: c.state,
    stateLabel: stateOf(type, c.state).label,
    department: c.department,
    desk: c.desk,
    assignee: c.assignee,
    subject: c.subject,
    openedAt: c.openedAt.toISOString(),
    closedAt: c.closedAt?.toISOString() ?? null,
    dueAt: pressing?.dueAt?.toISOString() ?? null,
    overdue: pressing?.status === 'overdue',
    clock: pressing ? toClock(pressing, type) : null,
    version: c.version,
  }
}

export function toClock(reading: ClockReading, { definition }: CaseType): CaseClock {
  const clock = definition.clocks.find((candidate) => candidate.name === reading.name)
  if (!clock) throw new Error(`${definition.key} has no clock ${reading.name}.`)
  const { name, unit, status, elapsed, remaining } = reading
  return {
    name,
    label: clock.label,
    unit,
    status,
    startedAt: reading.startedAt.toISOString(),
    stoppedAt: reading.stoppedAt?.toISOString() ?? null,
    dueAt: reading.dueAt?.toISOString() ?? null,
    legalDueAt: reading.legalDueAt?.toISOString() ?? null,
    elapsed,
    remaining,
    legalBasis: clock.legalBasis,
  }
}

export function toStanding(c: CaseRecord): CaseStanding {
  const { id, number, state, department, desk, assignee, version } = c
  return { id, number, state, department, desk, assignee, closed: c.closedAt !== null, version }
}
