import type { Ctx } from '#platform/ctx.ts'
import type { CheckResult } from './check-relation.ts'
import { reported } from './events.ts'
import { insertReport } from './report-store.ts'
import { scoreQuality } from './score.ts'

export type Accounting = { rowsIn: number; accepted: number; quarantined: number; nonData: number }

export type ReportInput = {
  run: string
  dataset: string
  version: number | null
  check: CheckResult
  faults: { count: number }
  accounting: Accounting
}

/** Keeps the result of a run's check for good, in the caller's transaction. */
export async function saveReport(ctx: Ctx, input: ReportInput): Promise<void> {
  const { run, dataset, version, check, faults, accounting } = input
  const { score, dimensions } = scoreQuality(check.rules)
  await insertReport(ctx.db, {
    run,
    dataset,
    version,
    at: ctx.clock.now(),
    rows_in: accounting.rowsIn,
    accepted: accounting.accepted,
    quarantined: accounting.quarantined,
    non_data: accounting.nonData,
    fault_count: faults.count,
    score: score ?? null,
    dimensions,
    rules: check.rules,
    columns: check.columns,
  })
  await ctx.publish(reported, { dataset, run, version })
}
