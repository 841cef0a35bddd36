import { z } from 'zod'
import type { Ctx } from '#platform/ctx.ts'
import { errors } from '../errors.ts'
import { listOpened, type Opened } from '../opened.ts'
import { invalid, readParameters } from './envelope.ts'
import { toGroup, toOrganization, toPackage } from './package.ts'

const flag = z.union([z.boolean(), z.stringbool()])

const Listing = z.object({
  limit: z.coerce.number().int().min(0).optional(),
  offset: z.coerce.number().int().min(0).default(0),
  all_fields: flag.default(false),
})

type Named = { name: string; package_count: number }

/** `organization_list`: departments that have opened something, by code or in full. */
export async function organizationList(ctx: Ctx, given: unknown) {
  return listed(given, await counted(ctx, toOrganization))
}

/** `organization_show`, with its packages unless these are declined. */
export async function organizationShow(ctx: Ctx, given: unknown) {
  return shown(ctx, given, await counted(ctx, toOrganization), ({ entry }) => entry.department)
}

/** `group_list`: the themes something opened belongs to. */
export async function groupList(ctx: Ctx, given: unknown) {
  return listed(given, await counted(ctx, toGroup))
}

/** `group_show`, with its packages unless these are declined. */
export async function groupShow(ctx: Ctx, given: unknown) {
  return shown(ctx, given, await counted(ctx, toGroup), ({ entry }) => entry.theme)
}

const Tags = z.object({ query: z.string().max(200).default(''), all_fields: flag.default(false) })

/** `tag_list`: the tags of opened datasets, those with the text where one is asked for. */
export async function tagList(ctx: Ctx, given: unknown) {
  const { query, all_fields } = readParameters(Tags, given)
  const tags = (await listOpened(ctx)).flatMap((opened) => toPackage(ctx.config, opened).tags)
  const names = [...new Set(tags.map(({ name }) => name))].filter((name) => name.includes(query)).sort()
  return all_fields
    ? names.map((name) => ({ id: name, name, display_name: name, vocabulary_id: null }))
    : names
}

async function counted<T extends { name: string }>(ctx: Ctx, of: (opened: Opened) => T) {
  const counts = new Map<string, T & { package_count: number }>()
  for (const opened of await listOpened(ctx)) {
    const one = of(opened)
    counts.set(one.name, { ...one, package_count: (counts.get(one.name)?.package_count ?? 0) + 1 })
  }
  return [...counts.values()].sort((a, b) => a.name.localeCompare(b.name))
}

function listed<T extends Named>(given: unknown, all: readonly T[]) {
  const { limit, offset, all_fields } = readParameters(Listing, given)
  const page = all.slice(offset, limit === undefined ? undefined : offset + limit)
  return all_fields ? page : page.map(({ name }) => name)
}

const Showing = z.object({ id: z.string().max(100).optional(), include_datasets: flag.default(true) })

async function shown<T extends Named>(
  ctx: Ctx,
  given: unknown,
  all: readonly T[],
  keyOf: (opened: Opened) => string,
) {
  const { id = '', include_datasets } = readParameters(Showing, given)
  if (id === '') throw invalid('id', 'Missing value')
  const found = all.find(({ name }) => name === id)
  if (!found) throw errors.notOpened({ id })
  if (!include_datasets) return found
  const own = (await listOpened(ctx)).filter((opened) => keyOf(opened) === id)
  return { ...found, packages: own.map((opened) => toPackage(ctx.config, opened)) }
}
