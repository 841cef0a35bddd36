import type { Ctx } from '#platform/ctx.ts'
import { findConnection } from './connection-store.ts'
import { errors } from './errors.ts'
import { allCatalogues, findForeign, pageOfForeign, type ForeignRow } from './foreign-store.ts'
import type { ForeignCatalogue, ForeignEntry, ForeignQuery } from './foreign-schema.ts'
import { describeConnections } from './list-connections.ts'

/** A page of the entries of all foreign catalogues. */
export async function listForeign(
  ctx: Ctx,
  query: ForeignQuery,
): Promise<{ items: ForeignEntry[]; total: number }> {
  const { rows, total } = await pageOfForeign(ctx.db, query)
  return { items: rows.map(viewOf), total }
}

/** One entry; throws `sources.entryNotFound`. */
export async function getForeign(ctx: Ctx, id: string): Promise<ForeignEntry> {
  const row = await findForeign(ctx.db, id)
  if (!row) throw errors.entryNotFound({ id })
  return viewOf(row)
}

/** All foreign catalogues with the last harvest of each. */
export async function listCatalogues(ctx: Ctx): Promise<ForeignCatalogue[]> {
  const catalogues: ForeignCatalogue[] = []
  for (const { code, dataset, source, present, retired, taken } of await allCatalogues(ctx.db)) {
    const row = await findConnection(ctx.db, source)
    const [connection] = row ? await describeConnections(ctx, [row]) : []
    if (!connection) continue
    const { title, department, kind, settings, state, lastFetch } = connection
    catalogues.push({
      ...{ code, dataset, source, present, retired, taken, title, department, kind, state },
      url: 'url' in settings ? settings.url : '',
      lastFetch: lastFetch && {
        ...{ id: lastFetch.id, status: lastFetch.status },
        at: lastFetch.finishedAt ?? lastFetch.createdAt,
      },
    })
  }
  return catalogues
}

function viewOf(row: ForeignRow): ForeignEntry {
  const { id, catalogue, identity, state, dataset, harvested: one } = row
  return {
    ...{ id, catalogue, identity, state, dataset },
    title: { zh: one.title_zh, en: one.title_en },
    description: { zh: one.description_zh, en: one.description_en },
    ...{ publisher: one.publisher, keywords: one.keywords, themes: one.themes, licence: one.licence },
    ...{ issued: one.issued, modified: one.modified, updateCycle: one.update_cycle, iri: one.iri },
    ...{ landingPage: one.landing_page, distributions: one.distributions, extras: one.extras },
    firstSeen: row.first_seen.toISOString(),
    changedAt: row.changed_at.toISOString(),
    retiredAt: row.retired_at?.toISOString() ?? null,
  }
}
