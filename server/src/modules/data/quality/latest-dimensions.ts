import type { Kysely } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import { listReports } from './report-store.ts'

/** The newest scores of a dataset by dimension of GB/T 36344; empty before its first run. */
export async function latestDimensions(db: Kysely<AnyTables>, dataset: string) {
  const [report] = await listReports(db, dataset, 1)
  return (report?.dimensions ?? []).map(({ dimension, checked, failed, score }) => ({
    dimension,
    checked,
    failed,
    score: score ?? null,
  }))
}
