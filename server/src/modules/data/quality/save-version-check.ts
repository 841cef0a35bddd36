import type { Ctx } from '#platform/ctx.ts'
import { mergeRules } from './merge-rules.ts'
import { findReport, insertReport } from './report-store.ts'
import { scoreQuality } from './score.ts'
import { insertVersionCheck, updateScore, type NewVersionCheck } from './version-check-store.ts'

/**
 * Keeps the check of a published version, in the caller's transaction, and lets the report of the run that made it show
 * the whole: its score is that of both checks together. A version that no checked run made gets a report of its own.
 */
export async function saveVersionCheck(
  ctx: Ctx,
  { rows, ...check }: Omit<NewVersionCheck, 'at'> & { rows: number },
): Promise<void> {
  const at = ctx.clock.now()
  const { run, dataset, version } = check
  const report = await findReport(ctx.db, run)
  if (!report) {
    const accounting = { rows_in: rows, accepted: rows, quarantined: 0, non_data: 0, fault_count: 0 }
    const empty = { score: null, dimensions: [], rules: [], columns: [] }
    await insertReport(ctx.db, { run, dataset, version, at, ...accounting, ...empty })
  }
  await insertVersionCheck(ctx.db, { ...check, at })
  await updateScore(ctx.db, run, scoreQuality(mergeRules(report?.rules ?? [], check.rules)))
}
