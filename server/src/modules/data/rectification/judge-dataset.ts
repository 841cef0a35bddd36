import { civilDate } from '#platform/calendar.ts'
import type { Ctx } from '#platform/ctx.ts'
import { contractOf, findEntry } from '#modules/data/catalog/index.ts'
import { getHistory, nextDue } from '#modules/data/quality/index.ts'
import { breachesOf, type Breach } from './breach.ts'
import { rectificationChanged } from './events.ts'
import { openRectification } from './open-rectification.ts'
import { recheck } from './recheck.ts'
import { listOfDataset, lockDataset } from './rectification-store.ts'
import { listThresholds } from './threshold-store.ts'
import { thresholdFor, type Threshold } from './threshold.ts'
import { noteDay, saveWatched } from './watched-store.ts'

type Entry = NonNullable<Awaited<ReturnType<typeof findEntry>>>
type Report = Awaited<ReturnType<typeof getHistory>>[number]

/**
 * Holds the newest report of a dataset and its freshness against the thresholds: open rectifications are re-checked,
 * what broke anew becomes one rectification. Safe to be called at any time and again.
 */
export async function judgeDataset(ctx: Ctx, dataset: string): Promise<void> {
  // Rows may be published under a code that nobody registered: there is no contract to judge them by.
  const entry = await findEntry(ctx, dataset)
  const [report] = entry ? await getHistory(ctx, dataset) : []
  if (!entry || !report) return
  await ctx.transaction(async (tx) => {
    await lockDataset(tx.db, dataset)
    const thresholds = await listThresholds(tx.db, dataset)
    const dueAt = nextDue(new Date(report.at), contractOf(entry).service, entry.updateCycle)
    const late = dueAt !== undefined && dueAt < tx.clock.now()
    const breaches = [
      ...breachesOf(dataset, report, thresholds),
      ...(late ? freshnessBreach(dataset, report, thresholds) : []),
    ]
    const known = await listOfDataset(tx.db, dataset)
    const covered = await recheck(tx, { report, breaches, known })
    const fresh = breaches.filter(({ subject }) => !covered.has(subject))
    if (fresh.length > 0) await openRectification(tx, { entry, report, breaches: fresh, known, dueAt })
    await noteStanding(tx, entry, report, { dueAt, late })
    await tx.publish(rectificationChanged, { dataset })
  })
}

function freshnessBreach(dataset: string, report: Report, thresholds: readonly Threshold[]): Breach[] {
  const threshold = thresholdFor(thresholds, { dataset, scope: 'freshness', key: '*' })
  if (!threshold) return []
  const evidence = { run: report.run, checked: 1, failed: 1, score: 0 }
  const { minimum } = threshold
  return [{ subject: 'freshness', name: null, dimension: 'timeliness', minimum, evidence }]
}

async function noteStanding(
  tx: Ctx,
  entry: Entry,
  report: Report,
  { dueAt, late }: { dueAt: Date | undefined; late: boolean },
): Promise<void> {
  const now = tx.clock.now()
  await saveWatched(tx.db, {
    ...{ dataset: entry.code, department: entry.department, title: entry.title, synthetic: entry.synthetic },
    ...{ run: report.run, version: report.version, judged_at: now, score: report.score },
    ...{ dimensions: report.dimensions, fault_count: report.faultCount },
    ...{ arrived_at: new Date(report.at), due_at: dueAt ?? null, late },
  })
  await noteDay(tx.db, civilDate(now), entry.department)
}
