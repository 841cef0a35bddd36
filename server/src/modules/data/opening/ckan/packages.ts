import { z } from 'zod'
import type { Ctx } from '#platform/ctx.ts'
import { getOpened, listOpened } from '../opened.ts'
import { invalid, readParameters } from './envelope.ts'
import { toOrganization, toPackage, type CkanPackage } from './package.ts'

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

const Search = z.object({
  q: z.string().max(500).default(''),
  fq: z.string().max(500).default(''),
  rows: z.coerce.number().int().min(0).max(1000).default(10),
  start: z.coerce.number().int().min(0).default(0),
  sort: z.string().max(100).optional(),
})

/** `package_search`: every word of `q` in the texts of a package; `fq` by organization, tags or res_format. */
export async function packageSearch(ctx: Ctx, given: unknown) {
  const { q, fq, rows, start, sort } = readParameters(Search, given)
  const words = q
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '' && word !== '*:*')
  const conditions = readFilter(fq)
  const found = (await listOpened(ctx))
    .map((opened) => toPackage(ctx.config, opened))
    .filter((one) => words.every((word) => textOf(one).includes(word)))
    .filter((one) => conditions.every((condition) => condition(one)))
  const results = inOrder(found, sort).slice(start, start + rows)
  return { count: found.length, sort: sort ?? 'name asc', results, facets: {}, search_facets: {} }
}

function textOf({ name, title, notes, extras, organization, tags }: CkanPackage): string {
  const parts = [name, title, notes, organization.name, organization.title, organization.description]
  const more = [...extras.map(({ value }) => value), ...tags.map((tag) => tag.name)]
  return [...parts, ...more].join('\n').toLowerCase()
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
  throw invalid('fq', `Not a field to filter by: ${field}`)
}

const SORTABLE = {
  name: (one: CkanPackage) => one.name,
  title: (one: CkanPackage) => one.title,
  title_string: (one: CkanPackage) => one.title,
  metadata_created: (one: CkanPackage) => one.metadata_created,
  metadata_modified: (one: CkanPackage) => one.metadata_modified,
}

function inOrder(packages: CkanPackage[], sort: string | undefined): CkanPackage[] {
  const [key = 'name', direction = 'asc'] = (sort ?? 'name asc').trim().split(/\s+/)
  // CKAN's own default names the relevance first; there is none here beyond having all words.
  const read = SORTABLE[(key === 'score' ? 'name' : key) as keyof typeof SORTABLE] as
    ((one: CkanPackage) => string) | undefined
  if (!read) throw invalid('sort', `Cannot sort by field ${key}`)
  const sign = direction.startsWith('desc') && key !== 'score' ? -1 : 1
  return packages.toSorted(
    (a, b) => sign * read(a).localeCompare(read(b), 'zh') || a.name.localeCompare(b.name),
  )
}

const Organizations = Paging.extend({
  all_fields: z.union([z.boolean(), z.stringbool()]).default(false),
})

/** `organization_list`: departments that have opened something, by code or in full. */
export async function organizationList(ctx: Ctx, given: unknown) {
  const { limit, offset, all_fields } = readParameters(Organizations, given)
  const counts = new Map<string, ReturnType<typeof toOrganization> & { package_count: number }>()
  for (const opened of await listOpened(ctx)) {
    const known = counts.get(opened.entry.department) ?? { ...toOrganization(opened), package_count: 0 }
    counts.set(known.name, { ...known, package_count: known.package_count + 1 })
  }
  const page = [...counts.values()]
    .sort((a, b) => a.name.localeCompare(b.name))
    .slice(offset, limit === undefined ? undefined : offset + limit)
  return all_fields ? page : page.map(({ name }) => name)
}
