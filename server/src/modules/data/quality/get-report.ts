import type { Selectable } from 'kysely'
import type { Ctx } from '#platform/ctx.ts'
import { qualityErrors } from './errors.ts'
import { mergeRules } from './merge-rules.ts'
import { findReport, listReports } from './report-store.ts'
import type { QualityReport } from './schema.ts'
import type { QualityTables } from './tables.ts'
import { newestChecks } from './version-check-store.ts'

const HISTORY = 100

/** The report of one run; throws `quality.reportNotFound`. */
export async function getReport(ctx: Ctx, run: string): Promise<QualityReport> {
  const row = await findReport(ctx.db, run)
  if (!row) throw qualityErrors.reportNotFound({ run })
  return toReport(row, (await newestChecks(ctx.db, [run])).get(run))
}

/** The newest reports of a dataset, newest first: its quality over time. */
export async function getHistory(ctx: Ctx, dataset: string): Promise<QualityReport[]> {
  const rows = await listReports(ctx.db, dataset, HISTORY)
  const checks = await newestChecks(
    ctx.db,
    rows.map(({ run }) => run),
  )
  return rows.map((row) => toReport(row, checks.get(row.run)))
}

type ReportRow = Selectable<QualityTables['quality.report']>
type CheckRow = Selectable<QualityTables['quality.version_check']>

function toReport(row: ReportRow, check: CheckRow | undefined): QualityReport {
  return {
    run: row.run,
    dataset: row.dataset,
    version: row.version,
    at: row.at.toISOString(),
    versionCheckedAt: check?.at.toISOString() ?? null,
    rowsIn: row.rows_in,
    accepted: row.accepted,
    quarantined: row.quarantined,
    nonData: row.non_data,
    faultCount: row.fault_count + (check?.fault_count ?? 0),
    score: row.score === null ? null : Number(row.score),
    dimensions: row.dimensions.map(({ dimension, checked, failed, score }) => ({
      dimension,
      checked,
      failed,
      score: score ?? null,
    })),
    rules: mergeRules(row.rules, check?.rules ?? []).map(({ name, ruleKind, columns, ...rule }) => ({
      ...rule,
      name: name ?? null,
      ruleKind: ruleKind ?? null,
      columns: [...columns],
    })),
    columns: row.columns.map(({ name, label, type, element, nulls, distinctApprox }) => ({
      name,
      label: label ?? null,
      type,
      element: element ?? null,
      nulls,
      distinctApprox,
    })),
  }
}
