import { z } from 'zod'
import { PageQuery } from '#platform/route.ts'
import { Settings } from './settings.ts'

export const Kind = z.enum(['postgresql', 'mysql', 'http', 'folder', 'ckan', 'dcat', 'download'])

const common = {
  settings: Settings,
  /** Five fields of cron; null where it fetches only when asked. */
  cron: z.string().max(100).nullable().default(null),
  zone: z.string().max(60).default('Asia/Shanghai'),
  /** Requests (for databases: deliveries) a minute; null for no limit. */
  perMinute: z.number().int().min(1).max(6000).nullable().default(null),
  /** Attempts of a fetch before it has failed for good. */
  attempts: z.number().int().min(1).max(20).default(5),
  /** The share of the source's records one fetch may delete before a person has to confirm. */
  deletionLimit: z.number().min(0).max(1).default(0.5),
}

export const ConnectionInput = z
  .object({
    ...common,
    /** Password, key or client secret; left out, the one that is kept stays. It is never given back. */
    secret: z.string().min(1).max(5000).optional(),
  })
  .meta({ id: 'ConnectionInput' })
export type ConnectionInput = z.infer<typeof ConnectionInput>

/**
 * `delivered` and `unchanged` are good ends; `held` waits for a person to look at changed columns; `retrying` waits for
 * its next attempt; `skipped` where an earlier delivery still waits for a person.
 */
export const FetchStatus = z.enum([
  ...['queued', 'running', 'retrying', 'held'],
  ...['delivered', 'unchanged', 'skipped', 'failed', 'cancelled', 'rejected'],
] as const)
export type FetchStatus = z.infer<typeof FetchStatus>

export const SchemaChange = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('added'), column: z.string(), type: z.string() }),
    z.object({ kind: z.literal('removed'), column: z.string(), type: z.string() }),
    z.object({ kind: z.literal('retyped'), column: z.string(), from: z.string(), to: z.string() }),
  ])
  .meta({ id: 'SourceSchemaChange' })

const Problem = z.object({
  code: z.string(),
  message: z.string(),
  details: z.record(z.string(), z.unknown()),
})

export const Fetch = z
  .object({
    id: z.string(),
    source: z.string(),
    status: FetchStatus,
    startedBy: z.string(),
    attempt: z.number().int(),
    failures: z.number().int(),
    /** When the next attempt begins, while `retrying`. */
    notBefore: z.iso.datetime().nullable(),
    /** Records that were delivered; read again and known already; not readable as records. */
    records: z.number().int(),
    repeated: z.number().int(),
    skipped: z.number().int(),
    requests: z.number().int(),
    error: Problem.nullable(),
    changes: z.array(SchemaChange),
    decidedBy: z.string().nullable(),
    decidedAt: z.iso.datetime().nullable(),
    createdAt: z.iso.datetime(),
    startedAt: z.iso.datetime().nullable(),
    finishedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'SourceFetch' })
export type Fetch = z.infer<typeof Fetch>

export const FetchDelivery = z
  .object({
    run: z.string(),
    records: z.number().int(),
    at: z.iso.datetime(),
    status: z.string().nullable(),
    version: z.number().int().nullable(),
    rowsIn: z.number().int().nullable(),
    accepted: z.number().int().nullable(),
    quarantined: z.number().int().nullable(),
    deleted: z.number().int().nullable(),
  })
  .meta({ id: 'FetchDelivery' })
export type FetchDelivery = z.infer<typeof FetchDelivery>

export const FetchDetail = z
  .object({ ...Fetch.shape, deliveries: z.array(FetchDelivery) })
  .meta({ id: 'SourceFetchDetail' })
export type FetchDetail = z.infer<typeof FetchDetail>

export const FetchLogLine = z
  .object({
    id: z.number().int(),
    at: z.iso.datetime(),
    level: z.string(),
    message: z.string(),
    details: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'FetchLogLine' })
export type FetchLogLine = z.infer<typeof FetchLogLine>

/** `attention`: held for review, its last fetch failed, or its last delivery waits for a mapping. */
export const ConnectionState = z.enum(['ready', 'fetching', 'paused', 'attention'])

export const Connection = z
  .object({
    source: z.string(),
    title: z.object({ zh: z.string(), en: z.string() }),
    department: z.string(),
    dataset: z.string(),
    kind: Kind,
    ...common,
    hasSecret: z.boolean(),
    paused: z.boolean(),
    state: ConnectionState,
    nextAt: z.iso.datetime().nullable(),
    /** How far the source has been read, where it is read by changes. */
    cursorAt: z.string().nullable(),
    columns: z.array(z.object({ name: z.string(), type: z.string(), optional: z.boolean().optional() })),
    lastFetch: Fetch.nullable(),
    /** Fetches that failed since the last good one. */
    failures: z.number().int(),
    changedBy: z.string(),
    changedAt: z.iso.datetime(),
  })
  .meta({ id: 'SourceConnection' })
export type Connection = z.infer<typeof Connection>

export const ConnectionQuery = PageQuery.extend({
  kind: Kind.optional(),
  state: ConnectionState.optional(),
})
export type ConnectionQuery = z.infer<typeof ConnectionQuery>

export const FetchQuery = PageQuery.extend({
  source: z.string().max(60).optional(),
  status: FetchStatus.optional(),
})
export type FetchQuery = z.infer<typeof FetchQuery>

export const ProbeInput = z
  .object({
    settings: Settings,
    secret: z.string().min(1).max(5000).optional(),
    /** A connection whose kept secret is to be used where none is given. */
    source: z.string().max(60).optional(),
  })
  .meta({ id: 'ProbeInput' })
export type ProbeInput = z.infer<typeof ProbeInput>

/** What a test of a connection found: `problem` where it failed, else what there is to choose from. */
export const Probe = z
  .object({
    ok: z.boolean(),
    problem: Problem.nullable(),
    /** What answered, such as `PostgreSQL 18.1`. */
    server: z.string().nullable(),
    milliseconds: z.number().int(),
    tables: z.array(
      z.object({ schema: z.string().nullable(), name: z.string(), rows: z.number().int().nullable() }),
    ),
    columns: z.array(
      z.object({
        name: z.string(),
        type: z.string(),
        /** Part of the primary key at the source. */
        isKey: z.boolean(),
        /** Of a type that can tell changes. */
        canTellChange: z.boolean(),
      }),
    ),
    /** The first records, every value as text. */
    rows: z.array(z.record(z.string(), z.string().nullable())),
    total: z.number().int().nullable(),
  })
  .meta({ id: 'ConnectionProbe' })
export type Probe = z.infer<typeof Probe>

export const AllowedAddressEntry = z
  .object({
    range: z.string(),
    port: z.number().int().nullable(),
    note: z.string(),
    addedBy: z.string(),
    addedAt: z.iso.datetime(),
  })
  .meta({ id: 'AllowedAddress' })
export type AllowedAddressEntry = z.infer<typeof AllowedAddressEntry>
