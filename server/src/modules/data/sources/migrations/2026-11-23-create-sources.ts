import { sql, type Kysely } from 'kysely'

/** Connections with their cursor, fetches with every log line, what each delivered, and addresses that may be reached. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table sources.connection (
    source text primary key,
    kind text not null,
    settings jsonb not null,
    sealed text,
    cron text,
    zone text not null,
    paused boolean not null,
    per_minute int,
    attempts int not null,
    deletion_limit real not null,
    cursor jsonb,
    shape jsonb,
    last_files jsonb not null,
    next_at timestamptz,
    changed_by text not null,
    changed_at timestamptz not null
  )`,
  `create index connection_due on sources.connection (next_at) where not paused`,
  `create table sources.fetch (
    id uuid primary key,
    source text not null,
    status text not null,
    started_by text not null,
    attempt int not null default 0,
    failures int not null default 0,
    beat_at timestamptz,
    not_before timestamptz,
    records bigint not null default 0,
    repeated bigint not null default 0,
    skipped bigint not null default 0,
    requests bigint not null default 0,
    error jsonb,
    held jsonb,
    decided_by text,
    decided_at timestamptz,
    created_at timestamptz not null,
    started_at timestamptz,
    finished_at timestamptz
  )`,
  `create index fetch_newest on sources.fetch (created_at desc, id)`,
  `create index fetch_source on sources.fetch (source, created_at desc)`,
  `create unique index fetch_one_at_a_time on sources.fetch (source)
    where status in ('queued', 'running', 'retrying')`,
  `create table sources.fetch_log (
    "fetch" uuid not null references sources.fetch(id),
    id bigint generated always as identity,
    at timestamptz not null,
    level text not null,
    message text not null,
    details jsonb not null,
    primary key ("fetch", id)
  )`,
  `create table sources.delivery (
    run uuid primary key,
    n bigint generated always as identity,
    "fetch" uuid not null references sources.fetch(id),
    source text not null,
    records bigint not null,
    cursor_before jsonb,
    at timestamptz not null,
    settled boolean not null default false
  )`,
  `create index delivery_source on sources.delivery (source, n desc)`,
  `create index delivery_fetch on sources.delivery ("fetch", n)`,
  `create table sources.taken_file (
    source text not null,
    sha256 text not null,
    name text not null,
    bytes bigint not null,
    modified_ms double precision not null,
    at timestamptz not null,
    primary key (source, sha256)
  )`,
  `create table sources.allowed_address (
    range text not null,
    port int not null default 0,
    note text not null,
    added_by text not null,
    added_at timestamptz not null,
    primary key (range, port)
  )`,
]
