import { z } from 'zod'
import { PageQuery } from '#platform/route.ts'
import { Kind, ConnectionInput } from './schema.ts'
import { CkanSettings, DcatSettings } from './settings.ts'

const Bilingual = z.object({ zh: z.string().min(1).max(200), en: z.string().min(1).max(200) })

export const CatalogueInput = z
  .object({
    ...ConnectionInput.shape,
    settings: z.discriminatedUnion('kind', [CkanSettings, DcatSettings]),
    title: Bilingual,
    /** The department that answers for what is taken from it. */
    department: z.string().max(50),
    synthetic: z.boolean().default(false),
  })
  .meta({ id: 'SaveForeignCatalogue' })
export type CatalogueInput = z.infer<typeof CatalogueInput>

/** `retired`: gone from the foreign catalogue. */
export const ForeignState = z.enum(['present', 'retired'])

export const ForeignCatalogue = z
  .object({
    code: z.string(),
    title: Bilingual,
    department: z.string(),
    dataset: z.string(),
    source: z.string(),
    kind: Kind,
    url: z.string(),
    present: z.number().int(),
    retired: z.number().int(),
    taken: z.number().int(),
    state: z.string(),
    lastFetch: z.object({ id: z.string(), status: z.string(), at: z.iso.datetime() }).nullable(),
  })
  .meta({ id: 'ForeignCatalogue' })
export type ForeignCatalogue = z.infer<typeof ForeignCatalogue>

export const ForeignDistribution = z.object({
  title: z.string().nullable(),
  url: z.string(),
  format: z.string().nullable(),
  mediaType: z.string().nullable(),
  bytes: z.number().nullable(),
})

export const ForeignEntry = z
  .object({
    id: z.string(),
    catalogue: z.string(),
    identity: z.string(),
    state: ForeignState,
    title: z.object({ zh: z.string(), en: z.string().nullable() }),
    description: z.object({ zh: z.string().nullable(), en: z.string().nullable() }),
    publisher: z.string().nullable(),
    keywords: z.array(z.string()),
    themes: z.array(z.string()),
    licence: z.string().nullable(),
    issued: z.string().nullable(),
    modified: z.string().nullable(),
    updateCycle: z.string().nullable(),
    /** Where it stands in the foreign catalogue. */
    iri: z.string().nullable(),
    landingPage: z.string().nullable(),
    distributions: z.array(ForeignDistribution),
    extras: z.record(z.string(), z.string()),
    /** The dataset a person made of it; its own fields are edited there and survive every harvest. */
    dataset: z.string().nullable(),
    firstSeen: z.iso.datetime(),
    changedAt: z.iso.datetime(),
    retiredAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'ForeignEntry' })
export type ForeignEntry = z.infer<typeof ForeignEntry>

export const ForeignQuery = PageQuery.extend({
  catalogue: z.string().max(60).optional(),
  state: ForeignState.optional(),
  taken: z.enum(['true', 'false']).optional(),
})
export type ForeignQuery = z.infer<typeof ForeignQuery>

/** What a person decides who takes a foreign entry into the catalogue; the rest comes from the entry. */
export const TakeEntry = z
  .object({
    code: z.string().max(60),
    department: z.string().max(50),
    level: z.enum(['province', 'city', 'county']).default('province'),
    theme: z.string().min(1).max(100),
    /** Names of the columns, which the contract begins with. */
    columns: z
      .array(z.string().regex(/^[\p{L}_][\p{L}\p{N}_]{0,99}$/u))
      .min(1)
      .max(500),
  })
  .meta({ id: 'TakeForeignEntry' })
export type TakeEntry = z.infer<typeof TakeEntry>

export const ConnectDistribution = z
  .object({
    /** Address of one of the entry's distributions. */
    url: z.string().max(2000),
    source: z.string().regex(/^[a-z][a-z0-9-]{0,59}$/),
    cron: z.string().max(100).nullable().default(null),
  })
  .meta({ id: 'ConnectDistribution' })
export type ConnectDistribution = z.infer<typeof ConnectDistribution>
