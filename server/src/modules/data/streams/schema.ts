import { z } from 'zod'
import { PageQuery } from '#platform/route.ts'

const Bilingual = z.object({ zh: z.string().trim().min(1).max(200), en: z.string().trim().min(1).max(200) })

/** Where a value stands in a document: `data.items[0].pm25`; empty is the document itself. */
const Path = z.string().max(200)

export const PropertyName = z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,39}$/)

/** What is measured. With a data element of data/standards, its unit and range hold where none are given. */
export const StreamProperty = z
  .object({
    name: PropertyName,
    title: Bilingual,
    element: z.string().max(60).optional(),
    unit: z.string().max(20).optional(),
    min: z.number().optional(),
    max: z.number().optional(),
  })
  .meta({ id: 'StreamProperty' })
export type StreamProperty = z.infer<typeof StreamProperty>

/**
 * How a payload says thing, property, time and value. `plain`: `{thing, property, time, value}`; `senml`: RFC 8428;
 * `mapped`: paths. What a path of thing, property or time leaves out comes from the topic, the token or the clock.
 */
export const Shape = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('plain') }),
    z.object({ kind: z.literal('senml') }),
    z.object({
      kind: z.literal('mapped'),
      /** An array inside the document, each element of which is a record. */
      records: Path.optional(),
      thing: Path.optional(),
      time: Path.optional(),
      /** One value per record, its property named in the record … */
      property: Path.optional(),
      value: Path.optional(),
      /** … or several, each under a path of its own. */
      values: z
        .array(z.object({ property: PropertyName, path: Path }))
        .max(50)
        .default([]),
    }),
  ])
  .meta({ id: 'StreamShape' })
export type Shape = z.infer<typeof Shape>

export const StreamInput = z
  .object({
    code: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
    title: Bilingual,
    department: z.string().max(50),
    properties: z.array(StreamProperty).min(1).max(50),
    shape: Shape,
    /** Seconds between two observations of one thing; three times that without one and it is silent. */
    interval: z
      .number()
      .int()
      .min(1)
      .max(86_400 * 31),
    /** Days that observations stay queryable here after they went into the lake. */
    retentionDays: z.number().int().min(1).max(3650).default(30),
    /** Records a second and token. */
    rate: z.number().int().min(1).max(100_000).default(1000),
    maxThings: z.number().int().min(1).max(1_000_000).default(10_000),
    /** How often what was received is added to the dataset. */
    closes: z.enum(['hour', 'day']).default('hour'),
    active: z.boolean().default(true),
    synthetic: z.boolean().default(false),
  })
  .meta({ id: 'StreamEntry' })
export type StreamInput = z.infer<typeof StreamInput>
export type StreamDefinition = StreamInput

/** Marks an observation carries; without any it is good. */
export const Flag = z
  .enum(['late', 'out-of-order', 'future', 'impossible-time', 'low', 'high', 'no-time'])
  .meta({ id: 'ObservationFlag' })
export type Flag = z.infer<typeof Flag>

export const Latest = z
  .object({
    thing: z.string(),
    property: z.string(),
    time: z.iso.datetime(),
    result: z.number(),
    flags: z.array(Flag),
    receivedAt: z.iso.datetime(),
    silentSince: z.iso.datetime().nullable(),
    stored: z.number().int(),
  })
  .meta({ id: 'LatestObservation' })
export type Latest = z.infer<typeof Latest>

const Counts = z.object({
  stored: z.number().int(),
  duplicates: z.number().int(),
  refused: z.number().int(),
  flagged: z.number().int(),
})

export const Stream = z
  .object({
    ...StreamInput.shape,
    dataset: z.string(),
    createdAt: z.iso.datetime(),
    archivedUntil: z.iso.datetime(),
    ...Counts.shape,
    lastReceivedAt: z.iso.datetime().nullable(),
    /** Observations a minute, over the last ten. */
    perMinute: z.number(),
    things: z.number().int(),
    silentThings: z.number().int(),
    /** Whether the asking person may change it and make tokens. */
    mine: z.boolean(),
  })
  .meta({ id: 'Stream' })
export type Stream = z.infer<typeof Stream>

export const Tally = z.object({ minute: z.iso.datetime(), ...Counts.shape }).meta({ id: 'StreamTally' })
export type Tally = z.infer<typeof Tally>

export const StreamQuery = PageQuery.extend({
  department: z.string().max(50).optional(),
  state: z.enum(['active', 'paused', 'silent']).optional(),
})
export type StreamQuery = z.infer<typeof StreamQuery>

export const LatestQuery = PageQuery.extend({
  property: z.string().max(40).optional(),
  silent: z.enum(['true', 'false']).optional(),
})
export type LatestQuery = z.infer<typeof LatestQuery>

export const Reason = z
  .enum([
    'not-json',
    'not-a-record',
    'no-thing',
    'bad-thing',
    'thing-not-allowed',
    'too-many-things',
    'no-property',
    'unknown-property',
    'no-value',
    'not-a-number',
    'bad-time',
    'wrong-unit',
    'bad-senml',
    'conflict',
    'too-many-records',
    'topic-not-allowed',
  ])
  .meta({ id: 'RefusalReason' })
export type Reason = z.infer<typeof Reason>

export const Refused = z
  .object({ place: z.string(), reason: Reason, details: z.record(z.string(), z.unknown()) })
  .meta({ id: 'RefusedRecord' })
export type Refused = z.infer<typeof Refused>

/** What became of a post; sent only when what it counts as accepted is on disk. */
export const Receipt = z
  .object({
    accepted: z.number().int(),
    duplicates: z.number().int(),
    flagged: z.number().int(),
    refused: z.array(Refused),
  })
  .meta({ id: 'ObservationReceipt' })
export type Receipt = z.infer<typeof Receipt>

export const Refusal = z
  .object({
    id: z.number().int(),
    at: z.iso.datetime(),
    channel: z.enum(['http', 'mqtt', 'link']),
    tokenName: z.string().nullable(),
    place: z.string(),
    reason: Reason,
    details: z.record(z.string(), z.unknown()),
    body: z.string(),
  })
  .meta({ id: 'StreamRefusal' })
export type Refusal = z.infer<typeof Refusal>

export const RefusalQuery = PageQuery.extend({ reason: Reason.optional() })
export type RefusalQuery = z.infer<typeof RefusalQuery>

export const TokenInput = z
  .object({
    name: z.string().trim().min(1).max(100),
    /** Things it may post for; all where null. */
    things: z.array(z.string().min(1).max(128)).min(1).max(1000).nullable().default(null),
    expiresAt: z.iso.datetime({ offset: true }).nullable().default(null),
  })
  .meta({ id: 'DeviceTokenEntry' })
export type TokenInput = z.input<typeof TokenInput>

export const Token = z
  .object({
    id: z.uuid(),
    name: z.string(),
    start: z.string(),
    things: z.array(z.string()).nullable(),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime().nullable(),
    revokedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'DeviceToken' })
export type Token = z.infer<typeof Token>

/** The secret is told once and kept nowhere. */
export const NewToken = z.object({ ...Token.shape, secret: z.string() }).meta({ id: 'NewDeviceToken' })
export type NewToken = z.infer<typeof NewToken>

export const SeriesQuery = z.object({
  thing: z.string().max(128),
  property: z.string().max(40),
  from: z.iso.datetime({ offset: true }),
  to: z.iso.datetime({ offset: true }),
  /** Seconds of a bucket; without it every observation, at most 10,000. */
  every: z.coerce
    .number()
    .int()
    .min(1)
    .max(86_400 * 31)
    .optional(),
})

export const SeriesPoint = z
  .object({
    time: z.iso.datetime(),
    result: z.number(),
    least: z.number(),
    greatest: z.number(),
    count: z.number().int(),
    flags: z.array(Flag),
  })
  .meta({ id: 'ObservationPoint' })
export type SeriesPoint = z.infer<typeof SeriesPoint>

export const Series = z
  .object({ points: z.array(SeriesPoint), truncated: z.boolean() })
  .meta({ id: 'ObservationSeries' })
export type Series = z.infer<typeof Series>

/** A subscription at somebody else's broker. */
export const LinkDefinition = z
  .object({
    name: z.string().trim().min(1).max(100),
    url: z.url({ protocol: /^(mqtts?|wss?)$/ }).max(300),
    topic: z.string().min(1).max(300),
    qos: z.union([z.literal(0), z.literal(1), z.literal(2)]).default(1),
    clientId: z.string().min(1).max(60),
    username: z.string().max(200).nullable().default(null),
    active: z.boolean().default(true),
  })
  .meta({ id: 'StreamLinkDefinition' })
export type LinkDefinition = z.infer<typeof LinkDefinition>

/** The password is sealed and never read back; null leaves the kept one. */
export const LinkInput = z
  .object({ ...LinkDefinition.shape, id: z.uuid().optional(), password: z.string().max(500).nullable() })
  .meta({ id: 'StreamLinkEntry' })
export type LinkInput = z.infer<typeof LinkInput>

export const LinkStatus = z.enum(['waiting', 'connected', 'failed', 'off'])
export type LinkStatus = z.infer<typeof LinkStatus>

export const StreamLink = z
  .object({
    ...LinkDefinition.shape,
    id: z.uuid(),
    hasPassword: z.boolean(),
    status: LinkStatus,
    statusAt: z.iso.datetime(),
    problem: z.string().nullable(),
  })
  .meta({ id: 'StreamLink' })
export type StreamLink = z.infer<typeof StreamLink>

export const Archive = z
  .object({
    from: z.iso.datetime(),
    to: z.iso.datetime(),
    rows: z.number().int(),
    run: z.string(),
    landed: z.boolean(),
    at: z.iso.datetime(),
  })
  .meta({ id: 'StreamArchive' })
export type Archive = z.infer<typeof Archive>

export const StreamDetail = z
  .object({ ...Stream.shape, tally: z.array(Tally), archive: z.array(Archive) })
  .meta({ id: 'StreamDetail' })
export type StreamDetail = z.infer<typeof StreamDetail>

/** A reading as the shape and the rules understand a payload, without storing it. */
export const Trial = z
  .object({
    readings: z.array(
      z.object({
        thing: z.string(),
        property: z.string(),
        time: z.iso.datetime(),
        result: z.number(),
        flags: z.array(Flag),
      }),
    ),
    refused: z.array(Refused),
  })
  .meta({ id: 'ShapeTrial' })
export type Trial = z.infer<typeof Trial>
