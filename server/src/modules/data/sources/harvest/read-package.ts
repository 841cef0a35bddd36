import { z } from 'zod'
import { bothLanguages, type Distribution, type Harvested, type Tagged } from './foreign-record.ts'

const text = z.coerce.string().nullish().catch(null)
const list = <T extends z.ZodType>(item: T) =>
  z
    .array(z.unknown())
    .nullish()
    .catch(null)
    .transform((all) => (all ?? []).flatMap((one) => item.safeParse(one).data ?? []) as z.output<T>[])

const Resource = z.object({
  url: z.string().trim().min(1),
  name: text,
  format: text,
  mimetype: text,
  size: z.coerce.number().int().min(0).nullish().catch(null),
})

/** A package of the CKAN Action API as far as a catalogue needs it; whatever else is malformed counts as absent. */
const Package = z.object({
  id: z.string().trim().min(1),
  name: text,
  title: text,
  notes: text,
  title_translated: z.record(z.string(), z.unknown()).nullish().catch(null),
  notes_translated: z.record(z.string(), z.unknown()).nullish().catch(null),
  author: text,
  url: text,
  license_title: text,
  license_id: text,
  metadata_created: text,
  metadata_modified: text,
  organization: z.object({ title: text, name: text }).nullish().catch(null),
  tags: list(z.object({ display_name: text, name: text })),
  groups: list(z.object({ title: text, name: text })),
  extras: list(z.object({ key: z.string().min(1), value: text })),
  resources: list(Resource),
})

/** One package as an entry, or why it is none. `base` is the address of the catalogue. */
export function readPackage(value: unknown, base: string): Harvested {
  const found = Package.safeParse(value)
  if (!found.success) return { bad: { ...namesOf(value), reason: 'no-identity' } }
  const one = found.data
  const title = bothLanguages(translated(one.title_translated, one.title))
  const titleZh = title.zh ?? title.en ?? one.name?.trim()
  if (!titleZh) return { bad: { ...namesOf(value), reason: 'no-title' } }
  const notes = bothLanguages(translated(one.notes_translated, one.notes))
  const extras = Object.fromEntries(one.extras.map(({ key, value }) => [key, value ?? '']))
  return {
    record: {
      identity: one.id,
      iri: one.name ? `${base}/dataset/${encodeURIComponent(one.name)}` : null,
      name: one.name ?? null,
      ...{ title_zh: titleZh, title_en: title.en, description_zh: notes.zh, description_en: notes.en },
      publisher: one.organization?.title || one.organization?.name || one.author || null,
      keywords: named(one.tags.map(({ display_name, name }) => display_name || name)),
      themes: named(one.groups.map(({ title, name }) => title || name)),
      licence: one.license_title || one.license_id || null,
      issued: one.metadata_created ?? null,
      modified: one.metadata_modified ?? null,
      update_cycle: extras['frequency'] || null,
      landing_page: one.url || null,
      distributions: one.resources.map(distributionOf),
      extras,
    },
  }
}

function translated(texts: Record<string, unknown> | null | undefined, plain: string | null | undefined) {
  const tagged: Tagged[] = Object.entries(texts ?? {}).flatMap(([language, text]) =>
    typeof text === 'string' ? [{ text, language: language.replace('_', '-') }] : [],
  )
  return plain ? [...tagged, { text: plain, language: '' }] : tagged
}

function distributionOf({ url, name, format, mimetype, size }: z.output<typeof Resource>): Distribution {
  return {
    title: name || null,
    url,
    format: format || null,
    mediaType: mimetype || null,
    bytes: size ?? null,
  }
}

function named(names: readonly (string | null | undefined)[]): string[] {
  return [...new Set(names.flatMap((name) => name?.trim() || []))]
}

function namesOf(value: unknown): { identity: string | null; place: string } {
  const { id, name } = (value ?? {}) as { id?: unknown; name?: unknown }
  const identity = typeof id === 'string' && id.trim() !== '' ? id.trim() : null
  return { identity, place: typeof name === 'string' ? name.slice(0, 200) : (identity ?? '?') }
}
