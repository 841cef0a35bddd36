import type { Ctx } from '#platform/ctx.ts'
import { listVersions } from '#modules/data/lake/index.ts'
import { latestDimensions } from '#modules/data/quality/index.ts'
import { describeCategory } from './category.ts'
import { findDataset, type Dataset } from './dataset-store.ts'
import { findOpenVersion } from './entry-version-store.ts'
import { errors } from './errors.ts'
import { isFollowing } from './follow-store.ts'
import { summarise } from './list-datasets.ts'
import { relatedTo } from './related-datasets.ts'
import type { DatasetDetail } from './schema.ts'
import { governs } from './stewardship.ts'
import { usesOf } from './use-store.ts'
import { visibleColumns } from './visible-columns.ts'

/** The registered entry with its contract, where there is one. */
export function findEntry(ctx: Ctx, code: string): Promise<Dataset | undefined> {
  return findDataset(ctx.db, code)
}

/** The registered entry with its contract; throws `catalog.notFound`. */
export async function getEntry(ctx: Ctx, code: string): Promise<Dataset> {
  const dataset = await findDataset(ctx.db, code)
  if (!dataset) throw errors.notFound({ code })
  return dataset
}

/** Everything the catalogue tells about one dataset, without its rows. An entry not yet published is the staff's. */
export async function getDataset(ctx: Ctx, code: string): Promise<DatasetDetail> {
  const dataset = await getEntry(ctx, code)
  const stranger = ctx.actor.kind === 'anonymous'
  if (stranger && (dataset.state === 'draft' || dataset.state === 'reviewed')) throw errors.notFound({ code })
  const [summary] = await summarise(ctx, [dataset])
  if (!summary) throw errors.notFound({ code })
  const versions = await listVersions(ctx.db, code)
  const open = stranger ? undefined : await findOpenVersion(ctx.db, code)
  return {
    ...summary,
    columns: (await visibleColumns(ctx, dataset, { action: 'read' })).columns,
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
    missing: dataset.missing,
    categoryName: (dataset.category && describeCategory(dataset.category)) || null,
    entryVersion: dataset.entryVersion,
    open: open ? { number: open.number, state: open.state } : null,
    uses: await usesOf(ctx.db, code, ctx.clock.now()),
    relatedDatasets: await relatedTo(ctx, dataset),
    following: !stranger && (await isFollowing(ctx.db, code, ctx.actor.id)),
    mayGovern: !stranger && governs(ctx.actor, dataset.department),
  }
}
