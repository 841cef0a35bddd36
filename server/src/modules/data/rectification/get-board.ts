import { civilDate, nextDate } from '#platform/calendar.ts'
import type { Ctx } from '#platform/ctx.ts'
import { DIMENSIONS } from '#modules/data/quality/index.ts'
import { listCasesBySubject } from '#modules/work/cases/index.ts'
import { listRectifications } from './rectification-store.ts'
import type { QualityBoard } from './schema.ts'
import type { DimensionStanding } from './tables.ts'
import { listDays, listWatched, type Watched } from './watched-store.ts'

/** Days of the trend. */
const TREND = 90
const MOST_OPEN = 10_000

type Open = { dataset: string; department: string; overdue: boolean }
type Day = Awaited<ReturnType<typeof listDays>>[number]

/** Where each department and each dataset stands today, the worst first. */
export async function getBoard(ctx: Ctx): Promise<QualityBoard> {
  const watched = await listWatched(ctx.db)
  const open = await openOnes(ctx)
  const days = await listDays(ctx.db, nextDate(civilDate(ctx.clock.now()), -TREND))
  const byDepartment = Map.groupBy(watched, ({ department }) => department)
  const departments = [...byDepartment].map(([department, own]) => {
    const isOwn = (one: { department: string }) => one.department === department
    return standingOf(department, own, open.filter(isOwn), days.filter(isOwn))
  })
  const datasets = watched.map((one) =>
    toDataset(one, open.filter(({ dataset }) => dataset === one.dataset).length),
  )
  return { departments: departments.toSorted(worstFirst), datasets: datasets.toSorted(worstFirst) }
}

async function openOnes(ctx: Ctx): Promise<Open[]> {
  const { items } = await listRectifications(ctx.db, { open: true, page: 1, size: MOST_OPEN })
  const cases = await listCasesBySubject(
    ctx,
    'rectification',
    items.map(({ id }) => id),
  )
  const overdue = new Set(cases.filter((one) => one.overdue).map(({ id }) => id))
  return items.map(({ dataset, department, case_id }) => ({
    dataset,
    department,
    overdue: overdue.has(case_id),
  }))
}

function standingOf(
  department: string,
  own: readonly Watched[],
  open: readonly Open[],
  days: readonly Day[],
) {
  return {
    department,
    datasets: own.length,
    score: mean(own.map(({ score }) => score)),
    dimensions: DIMENSIONS.map((dimension) => addUp(dimension, own)),
    late: own.filter(({ late }) => late).length,
    open: open.length,
    overdue: open.filter((one) => one.overdue).length,
    trend: days.map(({ day, score }) => ({ day, score: round(score) })),
  }
}

/** A department's dimension: all judgements of its datasets together, so that the arithmetic can be followed. */
function addUp(dimension: string, own: readonly Watched[]): DimensionStanding {
  const parts = own.flatMap(({ dimensions }) => dimensions.filter((one) => one.dimension === dimension))
  const checked = parts.reduce((sum, one) => sum + one.checked, 0)
  const failed = parts.reduce((sum, one) => sum + one.failed, 0)
  return { dimension, checked, failed, score: checked === 0 ? null : round(100 * (1 - failed / checked)) }
}

function toDataset(one: Watched, open: number) {
  const { dataset, title, department, synthetic, score, dimensions, run, version, late } = one
  return {
    ...{ dataset, title, department, synthetic, score, dimensions, run, version, late, open },
    faults: one.fault_count,
    judgedAt: one.judged_at.toISOString(),
    dueAt: one.due_at?.toISOString() ?? null,
  }
}

function worstFirst(a: { score: number | null }, b: { score: number | null }): number {
  return (a.score ?? Infinity) - (b.score ?? Infinity)
}

function mean(scores: readonly (number | null)[]): number | null {
  const known = scores.filter((score) => score !== null)
  return known.length === 0 ? null : round(known.reduce((sum, score) => sum + score, 0) / known.length)
}

function round<T extends number | null>(score: T): T {
  return (score === null ? null : Math.round(score * 100) / 100) as T
}
