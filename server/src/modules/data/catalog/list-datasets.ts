import type { Ctx } from '#platform/ctx.ts'
import { listCurrent } from '#modules/data/lake/index.ts'
import { latestScores } from '#modules/data/quality/index.ts'
import { listOrganisations } from '#modules/trust/identity/index.ts'
import { findDatasets, type Dataset } from './dataset-store.ts'
import type { DatasetQuery, DatasetSummary } from './schema.ts'
import { searchPage } from './search-page.ts'

/** A page of the catalogue by number. Metadata is open to all; rows are not. */
export async function listDatasets(
  ctx: Ctx,
  query: DatasetQuery,
): Promise<{ items: DatasetSummary[]; total: number }> {
  const { codes, total } = await searchPage(ctx, query)
  return { items: await summarise(ctx, await findDatasets(ctx.db, codes)), total }
}

/** Joins the entries with their current version, latest quality score and department's name. */
export async function summarise(ctx: Ctx, datasets: readonly Dataset[]): Promise<DatasetSummary[]> {
  const codes = datasets.map(({ code }) => code)
  const current = new Map((await listCurrent(ctx.db, codes)).map((version) => [version.dataset, version]))
  const scores = await latestScores(ctx.db, codes)
  const names = new Map((await listOrganisations(ctx.db)).map(({ code, name }) => [code, name]))
  return datasets.map(({ contract: _contract, contractFiles: _files, secret: _secret, ...entry }) => {
    const version = current.get(entry.code)
    return {
      ...entry,
      issuedAt: entry.issuedAt?.toISOString() ?? null,
      departmentName: names.get(entry.department) ?? { zh: entry.department, en: entry.department },
      version: version?.number ?? null,
      rows: version?.rows ?? null,
      publishedAt: version?.publishedAt.toISOString() ?? null,
      quality: scores.get(entry.code) ?? null,
    }
  })
}
