import type { Selectable } from 'kysely'
import type { Ctx } from '#platform/ctx.ts'
import { qualityErrors } from './errors.ts'
import { findReport, listReports } from './report-store.ts'
import type { QualityReport } from './schema.ts'
import type { QualityTables } from './tables.ts'

const HISTORY = 100

/** The report of one run; throws `quality.reportNotFound`. */
export async function getReport(ctx: Ctx, run: string): Promise<QualityReport> {
  const row = await findReport(ctx.db, run)
  if (!row) throw qualityErrors.reportNotFound({ run })
  return toReport(row)
}

/** The newest reports of a dataset, newest first: its quality over time. */
export async function getHistory(ctx: Ctx, dataset: string): Promise<QualityReport[]> {
  return (await listReports(ctx.db, dataset, HISTORY)).map(toReport)
}

function toReport(row: Selectable<QualityTables['quality.report']>): QualityReport {
  return {
    run: row.run,
    dataset: row.dataset,
    version: row.version,
    at: row.at.toISOString(),
    rowsIn: row.rows_in,
    accepted: row.accepted,
    quarantined: row.quarantined,
    nonData: row.non_data,
    faultCount: row.fault_count,
    score: row.score === null ? null : Number(row.score),
    dimensions: row.dimensions.map(({ dimension, checked, failed, score }) => ({
      dimension,
      checked,
      failed,
      score: score ?? null,
    })),
    rules: row.rules.map((rule) => ({ ...rule, columns: [...rule.columns] })),
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
