import { sql } from 'kysely'
import type { Ctx } from '#platform/ctx.ts'
import { listCurrent } from '#modules/data/lake/index.ts'
import { latestScores } from '#modules/data/quality/index.ts'
import { describeResource } from '#modules/trust/access/index.ts'
import { listOrganisations } from '#modules/trust/identity/index.ts'
import { contractOf } from './contract-of.ts'
import { findDatasets, type Dataset } from './dataset-store.ts'
import { replaceDocument, rememberWords, type DocumentFields } from './index-store.ts'
import { dueAt, lexemesOf, qualityBand, vocabularyOf } from './search-document.ts'
import { popularityOf } from './use-store.ts'
import { columnFacts, datasetFacts } from './visible-columns.ts'

/** Writes the search documents of these datasets anew; what cursors began with remains for them. */
export async function indexEntries(ctx: Ctx, codes: readonly string[]): Promise<void> {
  const datasets = await findDatasets(ctx.db, codes)
  const names = new Map((await listOrganisations(ctx.db)).map(({ code, name }) => [code, name]))
  const published = new Map(
    (await listCurrent(ctx.db, codes)).map(({ dataset, publishedAt }) => [dataset, publishedAt]),
  )
  const scores = await latestScores(ctx.db, codes)
  const popularity = await popularityOf(ctx.db, codes, ctx.clock.now())
  await ctx.transaction(async (tx) => {
    for (const dataset of datasets) {
      const fields: DocumentFields = {
        ...facetsOf(dataset),
        quality: qualityBand(scores.get(dataset.code)),
        dueAt: dueAt(dataset.updateCycle, published.get(dataset.code)),
        popularity: popularity.get(dataset.code) ?? 0,
        updatedAt: published.get(dataset.code) ?? dataset.updatedAt,
      }
      const words = lexemesOf(dataset, contractOf(dataset), names.get(dataset.department))
      await replaceDocument(tx.db, fields, words, tx.clock.now())
      await rememberWords(tx.db, vocabularyOf(dataset))
      await describeResource(tx, {
        ...datasetFacts(dataset),
        title: dataset.title,
        columns: columnFacts(contractOf(dataset)),
      })
    }
  })
}

function facetsOf(dataset: Dataset) {
  return {
    dataset: dataset.code,
    state: dataset.state,
    title: dataset.title.zh,
    department: dataset.department,
    class: dataset.category?.charAt(0) ?? 'none',
    level: dataset.level,
    theme: dataset.theme,
    sharing: dataset.sharing,
    opening: dataset.opening ?? 'none',
    classification: dataset.classification,
    format: dataset.format ?? 'none',
    synthetic: dataset.synthetic,
    updateCycle: dataset.updateCycle,
  }
}

/**
 * Indexes what has no document, such as entries from before there was an index. Documents a restore brought from
 * another cluster, whose transaction ids lie in the future, are taken for old ones.
 */
export async function repairIndex(ctx: Ctx): Promise<void> {
  await sql`
    update catalog.search_document set born = '0'::xid8
    where born >= pg_snapshot_xmax(pg_current_snapshot())`.execute(ctx.db)
  const { rows } = await sql<{ code: string }>`
    select code from catalog.dataset d
    where not exists (select from catalog.search_document s where s.dataset = d.code and s.died is null)
    order by code`.execute(ctx.db)
  for (let from = 0; from < rows.length; from += 500)
    await indexEntries(
      ctx,
      rows.slice(from, from + 500).map(({ code }) => code),
    )
}
