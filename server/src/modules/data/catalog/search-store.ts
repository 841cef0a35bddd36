import { sql, type Kysely, type RawBuilder } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import type { Facet, Filters, SortKey } from './search-schema.ts'
import { tsqueryUpTo, type Alternatives } from './search-query.ts'
import type { Tier } from './search-words.ts'

type Db = Kysely<AnyTables>

/** What a search looks for; `only` are the codes it is confined to, `snapshot` what it sees (null: the present). */
export type Sought = {
  alternatives: Alternatives
  filters: Filters
  only: readonly string[] | undefined
  snapshot: string | null
  now: Date
}

export type Hit = { id: number; dataset: string; value: number | string }

const FRESHNESS = (now: Date) =>
  sql`case when due_at is null then 'unknown' when due_at < ${now} then 'overdue' else 'fresh' end`

/** What the facets count by, in the order of the column `combination`, which all but the last make up. */
export const FACETS = [
  'department',
  'class',
  'level',
  'theme',
  'sharing',
  'opening',
  'classification',
  'format',
  'quality',
  'state',
  'synthetic',
  'freshness',
] as const satisfies readonly Facet[]

const SORTS: Record<Exclude<SortKey, 'relevance'>, { column: string; descending: boolean }> = {
  popularity: { column: 'popularity', descending: true },
  code: { column: 'dataset', descending: false },
  title: { column: 'title', descending: false },
  updated: { column: 'updated_at', descending: true },
}

/** The snapshot of now, as text a cursor can carry. */
export async function takeSnapshot(db: Db): Promise<string> {
  const { rows } = await sql<{ snapshot: string }>`select pg_current_snapshot()::text as snapshot`.execute(db)
  return rows[0]?.snapshot ?? ''
}

/** The next hits of one tier after a place, in a total order; entries of better tiers are left out. */
export async function findHits(
  db: Db,
  sought: Sought,
  place: {
    tier: Tier
    better: readonly Tier[]
    sort: SortKey
    after?: { value: number | string; id: number }
  },
  limit: number,
): Promise<Hit[]> {
  const { column, descending } = SORTS[place.sort === 'relevance' ? 'popularity' : place.sort]
  const value = sql.ref(column)
  const shown = column === 'updated_at' ? sql`extract(epoch from updated_at)::float8` : value
  const { rows } = await sql<Hit>`
    select id, dataset, ${shown} as value from catalog.search_document
    where ${conditions(sought, place.tier)} ${excluding(sought, place.better)} ${beyond(shown, descending, place.after)}
    order by ${value} ${sql.raw(descending ? 'desc' : 'asc')}, id limit ${limit}`.execute(db)
  return rows
}

/** A page by number, of all tiers together; for tables that page by number and tell the reader how many there are. */
export async function pageHits(
  db: Db,
  sought: Sought,
  { sort, descending, offset, limit }: { sort: string; descending: boolean; offset: number; limit: number },
): Promise<string[]> {
  const { rows } = await sql<{ dataset: string }>`
    select dataset from catalog.search_document where ${conditions(sought, 4)}
    order by ${sql.ref(sort)} ${sql.raw(descending ? 'desc' : 'asc')}, dataset limit ${limit} offset ${offset}`.execute(
    db,
  )
  return rows.map(({ dataset }) => dataset)
}

/** How many entries match, by each combination of facet values. */
export async function countCombinations(
  db: Db,
  sought: Sought,
): Promise<{ combination: string; freshness: string; entries: number }[]> {
  const { rows } = await sql<{ combination: string; freshness: string; entries: number }>`
    select combination, ${FRESHNESS(sought.now)} as freshness, count(*)::int as entries
    from catalog.search_document where ${conditions(sought, 4)} group by 1, 2`.execute(db)
  return rows
}

/**
 * Lets words be looked up in their index only, until the transaction ends: the planner does not know that the words of
 * a document lie outside its row, so that a scan which reads them there takes ten times longer than it thinks.
 */
export async function preferWordIndex(db: Db): Promise<void> {
  await sql`select set_config('enable_seqscan', 'off', true), set_config('enable_indexscan', 'off', true)`.execute(
    db,
  )
}

function conditions({ alternatives, filters, only, snapshot, now }: Sought, tier: Tier): RawBuilder<unknown> {
  const parts: RawBuilder<unknown>[] = [
    snapshot === null
      ? sql`died is null`
      : sql`pg_visible_in_snapshot(born, ${snapshot}::pg_snapshot)
            and (died is null or not pg_visible_in_snapshot(died, ${snapshot}::pg_snapshot))`,
  ]
  const query = tsqueryUpTo(tier, alternatives)
  if (query !== '') parts.push(sql`words @@ ${query}::tsquery`)
  if (only !== undefined) parts.push(sql`dataset = any(${[...only]}::text[])`)
  for (const [facet, value] of Object.entries(filters)) {
    if (value === undefined) continue
    if (facet === 'freshness') parts.push(sql`${FRESHNESS(now)} = ${value}`)
    else if (facet === 'synthetic') parts.push(sql`synthetic = ${value === 'true'}`)
    else parts.push(sql`${sql.ref(facet)} = ${value}`)
  }
  return sql.join(parts, sql` and `)
}

function excluding({ alternatives }: Sought, better: readonly Tier[]): RawBuilder<unknown> {
  const best = better.at(-1)
  if (best === undefined) return sql``
  return sql`and id not in (
    select id from catalog.search_document where words @@ ${tsqueryUpTo(best, alternatives)}::tsquery)`
}

function beyond(
  shown: RawBuilder<unknown>,
  descending: boolean,
  after: { value: number | string; id: number } | undefined,
): RawBuilder<unknown> {
  if (!after) return sql``
  const than = sql.raw(descending ? '<' : '>')
  return sql`and (${shown} ${than} ${after.value} or (${shown} = ${after.value} and id > ${after.id}))`
}

/** Words of titles and keywords that may be meant by a misspelt one. */
export async function findSpellings(db: Db, deletes: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ word: string }>`
    select word from catalog.word where deletes && ${[...deletes]}::text[] limit 200`.execute(db)
  return rows.map(({ word }) => word)
}
