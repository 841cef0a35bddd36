import { z } from 'zod'
import { PageQuery, pageOf } from '#platform/route.ts'

const NAMES = 2000
const fields = z
  .string()
  .max(20_000)
  .transform((text) => text.split(',').map((name) => name.trim()))
  .pipe(z.array(z.string().min(1).max(100)).min(1).max(NAMES))
const FilterValue = z.union([z.string().max(500), z.array(z.string().max(500)).max(500)])

/** What a call may say besides filters, which are fields as parameters: `code=330101`, `from.year=2020`. */
export const DataQuery = z
  .object({
    fields: fields.optional(),
    sort: z.string().max(101).optional(),
    size: z.coerce.number().int().min(1).max(10_000).default(1000),
    cursor: z.string().max(1000).optional(),
    format: z.enum(['json', 'ndjson', 'csv']).default('json'),
  })
  .catchall(FilterValue)
export const StreamQuery = z
  .object({ fields: fields.optional(), format: z.enum(['json', 'ndjson', 'csv']).default('ndjson') })
  .catchall(FilterValue)
export const ChangesQuery = z.object({ since: z.coerce.number().int().min(1) })
export const GrantedChanges = z
  .object({
    since: z.number().int(),
    version: z.number().int(),
    items: z.array(
      z.object({
        change: z.enum(['inserted', 'updated', 'deleted']),
        row: z.record(z.string(), z.unknown()),
      }),
    ),
    total: z.number().int(),
    /** More changed than one answer holds; fetch the rows whole. */
    truncated: z.boolean(),
  })
  .meta({ id: 'ShareChanges' })

export const UseEntryView = z
  .object({
    id: z.number().int(),
    at: z.iso.datetime(),
    grant: z.string().nullable(),
    grantNumber: z.string().nullable(),
    dataset: z.string().nullable(),
    department: z.string().nullable(),
    owner: z.string().nullable(),
    who: z.string(),
    address: z.string(),
    operation: z.string(),
    outcome: z.string(),
    purpose: z.string().nullable(),
    fields: z.array(z.string()),
    rows: z.number().int(),
    version: z.number().int().nullable(),
  })
  .meta({ id: 'ShareUseEntry' })
export type UseEntryView = z.infer<typeof UseEntryView>
export const UseQuery = PageQuery.extend({
  grant: z.uuid().optional(),
  outcome: z.enum(['allowed', 'denied']).optional(),
  dataset: z.string().max(60).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
})
export type UseQuery = z.infer<typeof UseQuery>
export const UsePage = pageOf(UseEntryView).meta({ id: 'ShareUsePage' })
