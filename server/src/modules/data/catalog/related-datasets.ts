import { sql } from 'kysely'
import type { Ctx } from '#platform/ctx.ts'
import type { Bilingual } from '#modules/data/standards/index.ts'
import { findDatasets, type Dataset } from './dataset-store.ts'
import { queryWords } from './search-words.ts'

/** More would be a list to search in rather than a hint. */
const MOST = 6

export type Related = { code: string; title: Bilingual; named: boolean }

/** Datasets the entry names or that name it, then those of the same theme whose titles share the most words. */
export async function relatedTo(ctx: Ctx, dataset: Dataset): Promise<Related[]> {
  const { rows: naming } = await sql<{ code: string }>`
    select code from catalog.dataset
    where ${dataset.code} = any(related) and state = 'published' order by code limit ${MOST}`.execute(ctx.db)
  const named = [...new Set([...dataset.related, ...naming.map(({ code }) => code)])].slice(0, MOST)
  const alike = (await mostAlike(ctx, dataset)).filter((code) => !named.includes(code))
  const codes = [...named, ...alike].slice(0, MOST)
  return (await findDatasets(ctx.db, codes)).map(({ code, title }) => ({
    code,
    title,
    named: named.includes(code),
  }))
}

/** By words shared with the title; the theme confines it, so that a large catalogue is not read for a hint. */
async function mostAlike(ctx: Ctx, { code, title, theme }: Dataset): Promise<string[]> {
  const words = queryWords(title.zh).slice(0, 12)
  if (words.length === 0) return []
  const query = words.map((word) => `'1:${word.replaceAll("'", "''")}'`).join(' | ')
  const { rows } = await sql<{ dataset: string }>`
    select dataset from (
      select dataset, popularity, tsvector_to_array(words) as found from catalog.search_document
      where words @@ ${query}::tsquery and theme = ${theme} and died is null and state = 'published'
        and dataset <> ${code} limit 200) near
    order by (select count(*) from unnest(found) word where word = any(${words.map((word) => `1:${word}`)}::text[])) desc,
      popularity desc, dataset limit ${MOST}`.execute(ctx.db)
  return rows.map(({ dataset }) => dataset)
}
