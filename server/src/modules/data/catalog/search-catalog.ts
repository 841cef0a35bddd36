import type { Ctx } from '#platform/ctx.ts'
import { findDatasets } from './dataset-store.ts'
import { fingerprint, readCursor, writeCursor, type Cursor } from './cursor.ts'
import { summarise } from './list-datasets.ts'
import { collect, firstThatFinds, permittedFilters, STAGES } from './find-entries.ts'
import type { SearchPage, SearchQuery } from './search-schema.ts'
import { takeSnapshot } from './search-store.ts'

/** Narrows a search to some datasets, such as those that are open to the public. */
export type Confinement = { only?: readonly string[] }

/**
 * A page of the catalogue: entries with all words of the query, those with the words in the title first, then keywords,
 * columns, description; within that the more used first. What finds nothing is tried as it sounds, as it may be
 * misspelt, and with one slip. The cursor carries the snapshot of the first page: whatever changes meanwhile, the pages
 * together are exactly what matched then, each entry once.
 */
export async function searchCatalog(
  ctx: Ctx,
  query: SearchQuery,
  { only }: Confinement = {},
): Promise<SearchPage> {
  const { q, sort, size, cursor: text, ...asked } = query
  const filters = permittedFilters(ctx, asked)
  const of = fingerprint({ q, sort, filters, only, anonymous: ctx.actor.kind === 'anonymous' })
  const cursor = text === undefined ? undefined : readCursor(text, of, ctx.clock.now())
  const snapshot = cursor?.snapshot ?? (await takeSnapshot(ctx.db))
  const base = { filters, only, snapshot, now: new Date(cursor?.at ?? ctx.clock.now()) }
  const { sought, stage, counts } = await firstThatFinds(ctx, q, base, cursor?.stage)
  const { hits, last } = await collect(ctx, sought, { sort, size, cursor })
  const shown = hits.slice(0, size)
  const next: Cursor | undefined = last && {
    of,
    snapshot,
    at: base.now.getTime(),
    stage,
    tier: last.tier,
    value: last.value,
    id: last.id,
  }
  return {
    items: await summarise(
      ctx,
      await findDatasets(
        ctx.db,
        shown.map(({ dataset }) => dataset),
      ),
    ),
    total: counts.total,
    facets: counts.facets,
    correction: STAGES[stage] ?? null,
    next: next ? writeCursor(next) : null,
  }
}
