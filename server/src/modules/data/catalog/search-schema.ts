import { z } from 'zod'
import { DatasetSummary } from './schema.ts'

/** What a search can be narrowed by; each has counts beside it. */
const facets = {
  department: z.string().max(50),
  class: z.enum(['1', '2', '3', 'none']),
  level: z.enum(['province', 'city', 'county']),
  theme: z.string().max(100),
  sharing: z.enum(['unconditional', 'conditional', 'none']),
  opening: z.enum(['yes', 'conditional', 'no', 'none']),
  classification: z.enum(['core', 'important', 'general']),
  format: z.string().max(20),
  quality: z.enum(['excellent', 'good', 'fair', 'poor', 'none']),
  freshness: z.enum(['fresh', 'overdue', 'unknown']),
  state: z.enum(['draft', 'reviewed', 'published', 'retired']),
  synthetic: z.enum(['true', 'false']),
}
export type Facet = keyof typeof facets

export const Filters = z.object(facets).partial()
export type Filters = { [F in Facet]?: z.infer<typeof Filters>[F] | undefined }

export const SortKey = z.enum(['relevance', 'popularity', 'code', 'title', 'updated'])
export type SortKey = z.infer<typeof SortKey>

export const SearchQuery = Filters.extend({
  q: z.string().max(200).default(''),
  sort: SortKey.default('relevance'),
  size: z.coerce.number().int().min(1).max(100).default(20),
  /** From the page before; it holds for an hour and sees the catalogue as it was at the first page. */
  cursor: z.string().max(2000).optional(),
})
export type SearchQuery = z.infer<typeof SearchQuery>

/** How the words were understood where as written they find nothing. */
export const Correction = z.enum(['homophone', 'spelling', 'slip'])
export type Correction = z.infer<typeof Correction>

export const SearchPage = z
  .object({
    items: z.array(DatasetSummary),
    total: z.number().int(),
    /** Counts by facet and value, of everything that matches. */
    facets: z.record(z.string(), z.record(z.string(), z.number().int())),
    correction: Correction.nullable(),
    next: z.string().nullable(),
  })
  .meta({ id: 'CatalogSearchPage' })
export type SearchPage = z.infer<typeof SearchPage>
