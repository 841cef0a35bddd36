import { sql, type Kysely } from 'kysely'

/** Streams with their tokens and connections; observations by time of measurement; what was refused and archived. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table streams.stream (
    code text primary key,
    department text not null,
    dataset text not null,
    active boolean not null,
    definition jsonb not null,
    created_at timestamptz not null,
    archived_until timestamptz not null
  )`,
  `create table streams.token (
    id uuid primary key,
    stream text not null references streams.stream(code),
    name text not null,
    hash bytea not null unique,
    start text not null,
    things text[],
    created_at timestamptz not null,
    created_by text not null,
    expires_at timestamptz,
    revoked_at timestamptz,
    revoked_by text
  )`,
  `create index token_stream on streams.token (stream, created_at desc)`,
  // Room on each page, so that the newest value of a device is rewritten in place (heap-only tuples).
  `create table streams.datastream (
    id int primary key generated always as identity,
    stream text not null references streams.stream(code),
    thing text not null,
    property text not null,
    stored bigint not null default 0,
    last_time timestamptz,
    last_result double precision,
    last_quality smallint,
    last_received_at timestamptz,
    silent_since timestamptz,
    unique (stream, thing, property)
  ) with (fillfactor = 60)`,
  `create table streams.observation (
    datastream int not null,
    time timestamptz not null,
    result double precision not null,
    quality smallint not null,
    received_at timestamptz not null,
    primary key (datastream, time)
  ) partition by range (time)`,
  // Times of archiving are found by block, which costs an insertion next to nothing.
  `create index observation_received on streams.observation using brin (received_at) with (pages_per_range = 16)`,
  `create table streams.observation_elsewhen partition of streams.observation default`,
  `create table streams.state (
    stream text primary key references streams.stream(code),
    stored bigint not null default 0,
    duplicates bigint not null default 0,
    refused bigint not null default 0,
    flagged bigint not null default 0,
    last_received_at timestamptz,
    announced bigint not null default 0,
    announced_at timestamptz
  ) with (fillfactor = 50)`,
  `create table streams.tally (
    stream text not null references streams.stream(code),
    minute timestamptz not null,
    stored bigint not null,
    duplicates bigint not null,
    refused bigint not null,
    flagged bigint not null,
    primary key (stream, minute)
  ) with (fillfactor = 50)`,
  `create table streams.refusal (
    id bigint primary key generated always as identity,
    stream text not null references streams.stream(code),
    at timestamptz not null,
    channel text not null,
    token uuid,
    place text not null,
    reason text not null,
    details jsonb not null,
    body text not null
  )`,
  `create index refusal_newest on streams.refusal (stream, id desc)`,
  `create table streams.post_key (
    stream text not null references streams.stream(code),
    key text not null,
    receipt jsonb,
    at timestamptz not null,
    primary key (stream, key)
  )`,
  `create table streams.archive (
    stream text not null references streams.stream(code),
    received_from timestamptz not null,
    received_to timestamptz not null,
    rows bigint not null,
    run text not null,
    landed boolean not null,
    at timestamptz not null,
    primary key (stream, received_from)
  )`,
  `create table streams.link (
    id uuid primary key,
    stream text not null references streams.stream(code),
    definition jsonb not null,
    secret text,
    status text not null,
    status_at timestamptz not null,
    problem text,
    changed_at timestamptz not null
  )`,
]
