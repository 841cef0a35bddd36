import { sql, type Kysely } from 'kysely'

/** Case types, cases with their history, clocks and files. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...tables, ...indexes]) await sql.raw(statement).execute(db)
}

const tables = [
  `create table cases.case_type (
    key text not null,
    version integer not null,
    prefix text not null,
    definition json not null,
    hash text not null,
    published_at timestamptz not null,
    published_by text not null,
    primary key (key, version)
  )`,
  `create table cases.number_counter (
    prefix text not null,
    year integer not null,
    last integer not null,
    primary key (prefix, year)
  )`,
  `create table cases.case_file (
    id uuid primary key default gen_random_uuid(),
    number text not null unique,
    type text not null,
    type_version integer not null,
    state text not null,
    title_zh text not null,
    title_en text not null,
    data jsonb not null,
    department text not null,
    desk text not null,
    assignee text,
    assignee_name text,
    subject_kind text,
    subject_id text,
    opened_at timestamptz not null,
    opened_by text not null,
    opening_key text,
    closed_at timestamptz,
    due_at timestamptz,
    version integer not null,
    terms text[] not null,
    foreign key (type, type_version) references cases.case_type (key, version),
    unique (opened_by, type, opening_key)
  )`,
  `create table cases.history_entry (
    id bigint primary key generated always as identity,
    case_id uuid not null references cases.case_file (id),
    kind text not null,
    at timestamptz not null,
    actor text not null,
    actor_name text not null,
    comment text,
    details jsonb not null
  )`,
  `create table cases.running_clock (
    case_id uuid not null references cases.case_file (id),
    name text not null,
    next_notice_at timestamptz,
    calendar text not null,
    primary key (case_id, name)
  )`,
  `create table cases.attachment (
    id uuid primary key default gen_random_uuid(),
    case_id uuid not null references cases.case_file (id),
    name text not null,
    media_type text not null,
    bytes bigint not null,
    sha256 text not null,
    at timestamptz not null,
    actor text not null,
    actor_name text not null
  )`,
]

const indexes = [
  ...['', 'department, ', 'desk, ', 'assignee, ', 'opened_by, '].flatMap((scope) => [
    `create index on cases.case_file (${scope}due_at, id)`,
    `create index on cases.case_file (${scope}opened_at, id)`,
  ]),
  'create index on cases.case_file (type, state, due_at, id)',
  'create index on cases.case_file (subject_kind, subject_id) where subject_id is not null',
  'create index on cases.case_file using gin (terms)',
  'create index on cases.history_entry (case_id, id)',
  // Each reminder and each escalation happens once per case, clock and deadline, whatever the workers do.
  `create unique index on cases.history_entry
    (case_id, kind, (details ->> 'clock'), (details ->> 'dueAt'), (coalesce(details ->> 'before', '')))
    where kind in ('reminded', 'escalated')`,
  'create index on cases.running_clock (next_notice_at) where next_notice_at is not null',
  'create index on cases.running_clock (calendar, case_id)',
  'create index on cases.attachment (case_id, at)',
]
