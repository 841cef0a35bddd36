import type { Ctx } from '#platform/ctx.ts'
import { listVersions } from '#modules/data/lake/index.ts'
import { latestDimensions } from '#modules/data/quality/index.ts'
import { contractOf } from './contract-of.ts'
import { findDataset, type Dataset } from './dataset-store.ts'
import { errors } from './errors.ts'
import { summarise } from './list-datasets.ts'
import type { DatasetDetail } from './schema.ts'
import { visibleColumns } from './visible-columns.ts'

/** The registered entry with its contract; throws `catalog.notFound`. */
export async function getEntry(ctx: Ctx, code: string): Promise<Dataset> {
  const dataset = await findDataset(ctx.db, code)
  if (!dataset) throw errors.notFound({ code })
  return dataset
}

/** Everything the catalogue tells about one dataset, without its rows. */
export async function getDataset(ctx: Ctx, code: string): Promise<DatasetDetail> {
  const dataset = await getEntry(ctx, code)
  const [summary] = await summarise(ctx, [dataset])
  if (!summary) throw errors.notFound({ code })
  const versions = await listVersions(ctx.db, code)
  return {
    ...summary,
    columns: visibleColumns(contractOf(dataset), ctx.actor),
    versions: versions.map(({ number, rows, bytes, sha256, run, publishedAt }) => ({
      number,
      rows,
      bytes,
      sha256,
      run,
      publishedAt: publishedAt.toISOString(),
      current: number === summary.version,
    })),
    dimensions: await latestDimensions(ctx.db, code),
  }
}
