import type { Ctx } from '#platform/ctx.ts'
import type { Cursor } from './cursor.ts'
import type { Correction, Facet, Filters, SearchQuery } from './search-schema.ts'
import { withoutOneSlip, type Alternatives } from './search-query.ts'
import {
  countCombinations,
  FACETS,
  findHits,
  findSpellings,
  preferWordIndex,
  type Hit,
  type Sought,
} from './search-store.ts'
import { homophones, queryWords, TIERS, type Tier } from './search-words.ts'
import { corrections, deletesOf, MIN_LENGTH } from './spelling.ts'

/** Strangers see what is published; drafts and what was retired are the staff's. */
export function permittedFilters(ctx: Ctx, filters: Filters): Filters {
  return ctx.actor.kind === 'anonymous' ? { ...filters, state: 'published' } : filters
}

/** How the words are understood, one after the other until something is found. */
export const STAGES: readonly (Correction | null)[] = [null, 'homophone', 'spelling', 'slip']

type Counts = { total: number; facets: Record<string, Record<string, number>> }

/** The first understanding of the words that finds something, with its counts; `known` is a cursor's. */
export async function firstThatFinds(
  ctx: Ctx,
  q: string,
  base: Omit<Sought, 'alternatives'>,
  known?: number,
): Promise<{ sought: Sought; stage: number; counts: Counts }> {
  const nothing = { sought: { ...base, alternatives: [queryWords(q)] }, stage: 0, counts: countsOf([]) }
  for (const stage of known === undefined ? STAGES.keys() : [known]) {
    const alternatives = await alternativesAt(ctx, stage, q)
    if (!alternatives) continue
    const sought = { ...base, alternatives }
    const counts = countsOf(await byWords(ctx, sought, (db) => countCombinations(db, sought)))
    if (counts.total > 0) return { sought, stage, counts }
  }
  return nothing
}

/** What is looked for at each stage; undefined where it would be nothing new. */
async function alternativesAt(ctx: Ctx, stage: number, q: string): Promise<Alternatives | undefined> {
  const words = queryWords(q)
  if (stage === 0) return [words]
  if (words.length === 0) return undefined
  if (stage === 1) {
    const sounds = homophones(q)
    return sounds && [sounds]
  }
  if (stage === 2) return respelt(ctx, words)
  const slips = withoutOneSlip(words)
  return slips.length > 0 ? slips : undefined
}

async function respelt(ctx: Ctx, words: readonly string[]): Promise<Alternatives | undefined> {
  let changed = false
  let alternatives: string[][] = [[]]
  for (const word of words) {
    const fitting =
      word.length >= MIN_LENGTH && /^[a-z]+$/.test(word)
        ? corrections(word, await findSpellings(ctx.db, deletesOf(word))).slice(0, 4)
        : []
    changed ||= fitting.length > 0
    const choices = fitting.length > 0 ? fitting : [word]
    alternatives = alternatives.flatMap((all) => choices.map((one) => [...all, one])).slice(0, 16)
  }
  return changed ? alternatives : undefined
}

/** A query of the search, on the index of words where it has any. */
export async function byWords<T>(
  ctx: Ctx,
  { alternatives }: Sought,
  query: (db: Ctx['db']) => Promise<T>,
): Promise<T> {
  if (alternatives.every((words) => words.length === 0)) return query(ctx.db)
  return ctx.transaction(async ({ db }) => {
    await preferWordIndex(db)
    return query(db)
  })
}

type Found = Hit & { tier: Tier }

/** Hits tier by tier until the page is full; `last` is the place to go on from, if there is more. */
export async function collect(
  ctx: Ctx,
  sought: Sought,
  { sort, size, cursor }: { sort: SearchQuery['sort']; size: number; cursor: Cursor | undefined },
): Promise<{ hits: Found[]; last: Found | undefined }> {
  const ranked = sort === 'relevance' && (sought.alternatives[0]?.length ?? 0) > 0
  const tiers: readonly Tier[] = ranked ? TIERS : [4]
  const hits: Found[] = []
  for (const tier of tiers) {
    if (cursor && tier < cursor.tier) continue
    const better = tiers.filter((other) => other < tier)
    const after = cursor?.tier === tier ? { value: cursor.value, id: cursor.id } : undefined
    const place = { tier, better, sort, ...(after ? { after } : {}) }
    const limit = size + 1 - hits.length
    const found = await byWords(ctx, sought, (db) => findHits(db, sought, place, limit))
    hits.push(...found.map((hit) => ({ ...hit, tier })))
    if (hits.length > size) return { hits, last: hits[size - 1] }
  }
  return { hits, last: undefined }
}

function countsOf(rows: Awaited<ReturnType<typeof countCombinations>>): Counts {
  const facets: Record<string, Record<string, number>> = {}
  let total = 0
  for (const { combination, freshness, entries } of rows) {
    total += entries
    for (const [i, value] of [...combination.split('\u001F'), freshness].entries()) {
      const counted = (facets[FACETS[i] as Facet] ??= {})
      counted[value] = (counted[value] ?? 0) + entries
    }
  }
  return { total, facets }
}
