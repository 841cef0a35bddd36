import type { Ctx } from '#platform/ctx.ts'
import { byWords, collect, firstThatFinds, permittedFilters } from './find-entries.ts'
import type { DatasetQuery } from './schema.ts'
import { pageHits } from './search-store.ts'

/** Sortable columns by the name a table uses; anything else sorts by relevance where words are sought, else by code. */
const SORTABLE: Readonly<Record<string, string>> = {
  code: 'dataset',
  title: 'title',
  department: 'department',
  updateCycle: 'update_cycle',
  classification: 'classification',
  sharing: 'sharing',
  publishedAt: 'updated_at',
  popularity: 'popularity',
}

/** The codes of a page by number, and how many match; for tables. Readers who must miss nothing take the cursor. */
export async function searchPage(
  ctx: Ctx,
  { q = '', sort, page, size, ...asked }: DatasetQuery,
): Promise<{ codes: string[]; total: number }> {
  const base = {
    filters: permittedFilters(ctx, asked),
    only: undefined,
    snapshot: null,
    now: ctx.clock.now(),
  }
  const { sought, counts } = await firstThatFinds(ctx, q, base)
  const offset = (page - 1) * size
  const column = SORTABLE[(sort ?? '').replace(/^-/, '')]
  if (!column && q.trim() !== '') {
    const { hits } = await collect(ctx, sought, { sort: 'relevance', size: offset + size, cursor: undefined })
    return { codes: hits.slice(offset, offset + size).map(({ dataset }) => dataset), total: counts.total }
  }
  const descending = sort?.startsWith('-') ?? false
  const place = { sort: column ?? 'dataset', descending, offset, limit: size }
  const codes = await byWords(ctx, sought, (db) => pageHits(db, sought, place))
  return { codes, total: counts.total }
}
