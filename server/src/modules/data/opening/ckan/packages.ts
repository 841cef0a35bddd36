import { z } from 'zod'
import type { Ctx } from '#platform/ctx.ts'
import { getOpened, listOpened } from '../opened.ts'
import { searchOpened } from '../search-opened.ts'
import { invalid, readParameters } from './envelope.ts'
import { toPackage, type CkanPackage } from './package.ts'

const Paging = z.object({
  limit: z.coerce.number().int().min(0).optional(),
  offset: z.coerce.number().int().min(0).default(0),
})

/** `package_list`: the codes of all opened datasets. */
export async function packageList(ctx: Ctx, given: unknown): Promise<string[]> {
  const { limit, offset } = readParameters(Paging, given)
  const codes = (await listOpened(ctx)).map(({ entry }) => entry.code)
  return codes.slice(offset, limit === undefined ? undefined : offset + limit)
}

/** `package_show` by id or name, which are the same here. */
export async function packageShow(ctx: Ctx, given: unknown): Promise<CkanPackage> {
  const { id = '' } = readParameters(z.object({ id: z.string().max(100).optional() }), given)
  if (id === '') throw invalid('id', 'Missing value')
  return toPackage(ctx.config, await getOpened(ctx, id))
}

const jsonList = z.union([z.array(z.string()), z.string().transform((text) => readList(text))]).default([])

const Search = z.object({
  q: z.string().max(500).default(''),
  fq: z.union([z.string().max(500), z.array(z.string()).transform((all) => all.join(' '))]).default(''),
  rows: z.coerce.number().int().min(0).max(1000).default(10),
  start: z.coerce.number().int().min(0).default(0),
  sort: z.string().max(100).optional(),
  facet: z.union([z.boolean(), z.stringbool()]).default(true),
  'facet.field': jsonList,
  'facet.limit': z.coerce.number().int().default(50),
  'facet.mincount': z.coerce.number().int().min(0).default(1),
})

/** `package_search`: words as in the catalogue's search; `fq` and facets by organization, tags, res_format, license_id. */
export async function packageSearch(ctx: Ctx, given: unknown) {
  const query = readParameters(Search, given)
  const { q, fq, rows, start, sort } = query
  const conditions = readFilter(fq)
  const all = (await listOpened(ctx)).map((opened) => toPackage(ctx.config, opened))
  const ranked = await inRank(ctx, all, q)
  const found = ranked.filter((one) => conditions.every((condition) => condition(one)))
  const results = inOrder(found, sort, q).slice(start, start + rows)
  const fields = query.facet ? query['facet.field'] : []
  const counted = fields.map((field) => [field, countFacet(found, field, query)] as const)
  return {
    count: found.length,
    sort: sort ?? DEFAULT_SORT,
    results,
    facets: Object.fromEntries(
      counted.map(([field, items]) => [
        field,
        Object.fromEntries(items.map(({ name, count }) => [name, count])),
      ]),
    ),
    search_facets: Object.fromEntries(counted.map(([field, items]) => [field, { title: field, items }])),
  }
}

const DEFAULT_SORT = 'score desc, metadata_modified desc'
/** A portal has fewer datasets open than this. */
const MOST_RANKED = 100

/** The packages that match the words, best first; all of them where nothing is asked. */
async function inRank(ctx: Ctx, all: readonly CkanPackage[], q: string): Promise<CkanPackage[]> {
  const words = q.replaceAll('*:*', ' ').trim()
  if (words === '') return [...all]
  const byName = new Map(all.map((one) => [one.name, one]))
  const ranked: CkanPackage[] = []
  for (let cursor: string | undefined; ;) {
    const asked = { q: words, sort: 'relevance', size: MOST_RANKED, ...(cursor ? { cursor } : {}) } as const
    const { items, next } = await searchOpened(ctx, asked)
    ranked.push(...items.flatMap(({ code }) => byName.get(code) ?? []))
    if (!next) return ranked
    cursor = next
  }
}

type FacetItem = { name: string; display_name: string; count: number }

function countFacet(
  found: readonly CkanPackage[],
  field: string,
  limits: { 'facet.limit': number; 'facet.mincount': number },
): FacetItem[] {
  const counts = new Map<string, FacetItem>()
  for (const one of found)
    for (const { name, display_name } of facetValues(one, field)) {
      const known = counts.get(name) ?? { name, display_name, count: 0 }
      counts.set(name, { ...known, count: known.count + 1 })
    }
  const most = limits['facet.limit'] < 0 ? undefined : limits['facet.limit']
  return [...counts.values()]
    .filter(({ count }) => count >= limits['facet.mincount'])
    .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name))
    .slice(0, most)
}

function facetValues(one: CkanPackage, field: string): { name: string; display_name: string }[] {
  const plain = (names: readonly string[]) =>
    [...new Set(names)].map((name) => ({ name, display_name: name }))
  if (field === 'organization') return [{ name: one.organization.name, display_name: one.organization.title }]
  if (field === 'tags') return plain(one.tags.map(({ name }) => name))
  if (field === 'res_format') return plain(one.resources.map(({ format }) => format))
  if (field === 'license_id') return plain([one.license_id])
  if (field === 'groups') return one.groups.map(({ name, title }) => ({ name, display_name: title }))
  throw invalid('facet.field', `Not a field to count by: ${field}`)
}

function readList(text: string): string[] {
  try {
    return z.array(z.string()).parse(JSON.parse(text))
  } catch {
    return text.split(',').filter(Boolean)
  }
}

type Condition = (one: CkanPackage) => boolean

/** `field:value` or `field:"value"`, possibly with `+`, all of which must hold. */
function readFilter(fq: string): Condition[] {
  const terms = [...fq.matchAll(/\+?(\w+):(?:"([^"]*)"|(\S+))/g)]
  if (fq.trim() !== '' && terms.length === 0) throw invalid('fq', 'Write field:value.')
  return terms.map(([, field = '', quoted, plain = '']) => conditionOn(field, quoted ?? plain))
}

function conditionOn(field: string, value: string): Condition {
  if (field === 'organization' || field === 'owner_org') return (one) => one.organization.name === value
  if (field === 'name' || field === 'id') return (one) => one.name === value
  if (field === 'tags') return ({ tags }) => tags.some((tag) => tag.name === value)
  if (field === 'res_format')
    return ({ resources }) => resources.some(({ format }) => format === value.toUpperCase())
  if (field === 'license_id') return (one) => one.license_id === value
  if (field === 'groups') return ({ groups }) => groups.some((group) => group.name === value)
  throw invalid('fq', `Not a field to filter by: ${field}`)
}

const SORTABLE = {
  name: (one: CkanPackage) => one.name,
  title: (one: CkanPackage) => one.title,
  title_string: (one: CkanPackage) => one.title,
  metadata_created: (one: CkanPackage) => one.metadata_created,
  metadata_modified: (one: CkanPackage) => one.metadata_modified,
}

function inOrder(packages: CkanPackage[], sort: string | undefined, q: string): CkanPackage[] {
  const parts = (sort ?? (q.trim() === '' ? 'metadata_modified desc' : 'score desc')).split(',')
  const keys = parts.map((part) => {
    const [key = 'name', direction = 'asc'] = part.trim().split(/\s+/)
    return { key, sign: direction.startsWith('desc') ? -1 : 1 }
  })
  // Packages come in the order of their score; sorting is stable, so that key needs nothing done.
  const read = keys
    .filter(({ key }) => key !== 'score')
    .map(({ key, sign }) => {
      const value = SORTABLE[key as keyof typeof SORTABLE] as ((one: CkanPackage) => string) | undefined
      if (!value) throw invalid('sort', `Cannot sort by field ${key}`)
      return (a: CkanPackage, b: CkanPackage) => sign * value(a).localeCompare(value(b), 'zh')
    })
  if (keys[0]?.key === 'score') return packages
  return packages.toSorted(
    (a, b) => read.reduce((order, compare) => order || compare(a, b), 0) || a.name.localeCompare(b.name),
  )
}
