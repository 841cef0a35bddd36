import { z } from 'zod'

const Name = z.string().min(1).max(200)
const Key = z.array(Name).max(20)

/** A column (field) that grows with every change: a number, a time, a version. `overlap` is read again each time. */
export const ChangeColumn = z
  .object({
    column: Name,
    /** Seconds for times, units for numbers. */
    overlap: z.number().min(0).max(31_536_000).default(300),
  })
  .meta({ id: 'ChangeColumn' })

/** How a deletion at the source is known. */
export const Deletions = z
  .discriminatedUnion('how', [
    z.object({ how: z.literal('none') }),
    /** All keys are read in every fetch; what is missing was deleted. */
    z.object({ how: z.literal('compare') }),
    /** A column marks deleted records by one of these values. */
    z.object({ how: z.literal('flag'), column: Name, values: z.array(z.string().max(100)).min(1).max(20) }),
    /** An address of its own lists the keys of deleted records. */
    z.object({
      how: z.literal('endpoint'),
      url: z.url().max(2000),
      recordsPath: z.string().max(200).default(''),
    }),
  ])
  .meta({ id: 'DeletionRule' })

const database = {
  host: z.string().min(1).max(255),
  port: z.number().int().min(1).max(65_535),
  database: Name,
  user: Name,
  /** `verify` checks the certificate; `off` is plain text, allowed only to listed addresses. */
  tls: z.enum(['verify', 'off']).default('verify'),
  /** Certificates of authorities beyond those the system trusts, PEM. */
  authority: z.string().max(50_000).optional(),
  table: z.object({ schema: z.string().max(200).optional(), name: Name }).optional(),
  query: z.string().max(20_000).optional(),
  key: Key.default([]),
  change: ChangeColumn.nullable().default(null),
  deletions: Deletions.default({ how: 'none' }),
  statementSeconds: z.number().int().min(1).max(86_400).default(600),
  /** Records of one delivery; what was delivered is not read again after a failure. */
  batchRecords: z.number().int().min(1).max(5_000_000).default(200_000),
}

export const PostgresqlSettings = z
  .object({ kind: z.literal('postgresql'), ...database })
  .meta({ id: 'PostgresqlSettings' })
export const MysqlSettings = z.object({ kind: z.literal('mysql'), ...database }).meta({ id: 'MysqlSettings' })
export type DatabaseSettings = z.infer<typeof PostgresqlSettings> | z.infer<typeof MysqlSettings>

export const Authentication = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('none') }),
    z.object({ type: z.literal('basic'), user: Name }),
    z.object({ type: z.literal('header'), header: z.string().regex(/^[A-Za-z0-9-]{1,100}$/) }),
    z.object({ type: z.literal('query'), parameter: z.string().regex(/^[A-Za-z0-9_.-]{1,100}$/) }),
    z.object({
      type: z.literal('oauth2'),
      tokenUrl: z.url().max(2000),
      clientId: Name,
      scope: z.string().max(500).optional(),
    }),
  ])
  .meta({ id: 'HttpAuthentication' })

const Parameter = z.string().regex(/^[A-Za-z0-9_.[\]$-]{1,100}$/)

export const PagingSettings = z
  .discriminatedUnion('how', [
    z.object({ how: z.literal('none') }),
    z.object({
      how: z.literal('page'),
      parameter: Parameter.default('page'),
      sizeParameter: Parameter.optional(),
      size: z.number().int().min(1).max(100_000).default(100),
      first: z.number().int().min(0).max(1).default(1),
    }),
    z.object({
      how: z.literal('offset'),
      parameter: Parameter.default('offset'),
      sizeParameter: Parameter.default('limit'),
      size: z.number().int().min(2).max(100_000).default(100),
      /** Rows each page shares with the one before. */
      overlap: z.number().int().min(1).max(1000).default(10),
    }),
    z.object({
      how: z.literal('cursor'),
      parameter: Parameter.default('cursor'),
      nextPath: z.string().min(1).max(200),
    }),
    z.object({ how: z.literal('link') }),
  ])
  .meta({ id: 'HttpPaging' })

export const HttpSettings = z
  .object({
    kind: z.literal('http'),
    url: z.url({ protocol: /^https?$/ }).max(2000),
    authentication: Authentication.default({ type: 'none' }),
    /** Where the records are in the reply, such as `data.items`; empty where the reply is the list. */
    recordsPath: z.string().max(200).default(''),
    /** Where the count of all records is told, if it is. */
    totalPath: z.string().max(200).optional(),
    paging: PagingSettings.default({ how: 'none' }),
    /** Paths of the fields that name a record. */
    key: Key.default([]),
    change: ChangeColumn.nullable().default(null),
    /** The parameter that asks for records changed since. */
    changeParameter: Parameter.optional(),
    deletions: Deletions.default({ how: 'none' }),
    timeoutSeconds: z.number().int().min(1).max(600).default(60),
  })
  .meta({ id: 'HttpSettings' })
export type HttpSettings = z.infer<typeof HttpSettings>

export const FolderSettings = z
  .object({
    kind: z.literal('folder'),
    /** Relative to the inbox of the installation. */
    folder: z.string().min(1).max(300),
    /** Names of files, with `*` and `?`. */
    pattern: z.string().min(1).max(100).default('*'),
    /** What becomes of a file that was handed over: it stays and is remembered, or goes into the folder `done`. */
    after: z.enum(['remember', 'move']).default('remember'),
    /** A file is taken when its size and time have stood still for so long. */
    settleSeconds: z.number().min(0).max(600).default(2),
  })
  .meta({ id: 'FolderSettings' })
export type FolderSettings = z.infer<typeof FolderSettings>

const remote = {
  url: z.url({ protocol: /^https?$/ }).max(2000),
  authentication: Authentication.default({ type: 'none' }),
  timeoutSeconds: z.number().int().min(1).max(600).default(60),
}

/** A foreign catalogue that speaks the CKAN Action API. */
export const CkanSettings = z
  .object({
    kind: z.literal('ckan'),
    ...remote,
    /** Only what this organisation publishes. */
    organisation: z
      .string()
      .regex(/^[A-Za-z0-9_-]{1,100}$/)
      .optional(),
    pageSize: z.number().int().min(2).max(1000).default(100),
  })
  .meta({ id: 'CkanSettings' })
export type CkanSettings = z.infer<typeof CkanSettings>

/** A foreign catalogue written in DCAT. */
export const DcatSettings = z.object({ kind: z.literal('dcat'), ...remote }).meta({ id: 'DcatSettings' })
export type DcatSettings = z.infer<typeof DcatSettings>

/** One file at an address, handed over whole whenever its content is new. */
export const DownloadSettings = z
  .object({ kind: z.literal('download'), ...remote })
  .meta({ id: 'DownloadSettings' })
export type DownloadSettings = z.infer<typeof DownloadSettings>

/** Settings of a connection by its kind. Nothing secret is among them. */
export const Settings = z
  .discriminatedUnion('kind', [
    PostgresqlSettings,
    MysqlSettings,
    HttpSettings,
    FolderSettings,
    CkanSettings,
    DcatSettings,
    DownloadSettings,
  ])
  .meta({ id: 'ConnectionSettings' })
export type Settings = z.infer<typeof Settings>
