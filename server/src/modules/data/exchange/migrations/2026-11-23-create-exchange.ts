import { sql, type Kysely } from 'kysely'

/** Requests, the grants they lead to, keys, the log of use, and what may follow: corrections, disputes, demands. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...asking, ...granting, ...using, ...following])
    await sql.raw(statement).execute(db)
}

const asking = [
  `create table exchange.policy (
    singleton boolean primary key default true check (singleton),
    policy jsonb not null,
    updated_at timestamptz not null,
    updated_by text not null
  )`,
  `create table exchange.negative_item (
    code text primary key,
    title jsonb not null,
    reason text not null,
    legal_basis text not null,
    dataset text,
    fields text[] not null default '{}',
    words text[] not null default '{}',
    created_at timestamptz not null
  )`,
  `create table exchange.request (
    id uuid primary key,
    number text not null unique,
    dataset text not null,
    department text not null,
    owner text not null,
    state text not null,
    spec jsonb not null,
    findings jsonb not null,
    asked_at timestamptz not null,
    asked_by text not null,
    asked_by_name text not null,
    decision jsonb,
    case_id text,
    grant_id uuid,
    round int not null default 1,
    extended boolean not null default false
  )`,
  `create index request_dataset on exchange.request (dataset, department)`,
  `create index request_asked on exchange.request (asked_at desc)`,
]

const granting = [
  `create table exchange.grant_right (
    id uuid primary key,
    number text not null unique,
    request uuid not null references exchange.request (id),
    dataset text not null,
    department text not null,
    owner text not null,
    purpose text not null,
    manner text not null,
    state text not null,
    spec jsonb not null,
    valid_from timestamptz not null,
    valid_to timestamptz not null,
    created_at timestamptz not null,
    ended_at timestamptz,
    ended_by text,
    end_reason text,
    warned_at timestamptz
  )`,
  `create index grant_dataset on exchange.grant_right (dataset, department)`,
  `create table exchange.grant_key (
    hash text primary key,
    grant_id uuid not null references exchange.grant_right (id),
    prefix text not null,
    created_at timestamptz not null,
    created_by text not null,
    retired_at timestamptz
  )`,
  `create unique index grant_key_current on exchange.grant_key (grant_id) where retired_at is null`,
  `create table exchange.file_link (
    hash text primary key,
    id uuid not null unique,
    grant_id uuid not null references exchange.grant_right (id),
    format text not null,
    file text not null,
    version int not null,
    rows bigint not null,
    bytes bigint not null,
    watermark text not null,
    once boolean not null,
    created_at timestamptz not null,
    created_by text not null,
    expires_at timestamptz not null,
    used_at timestamptz
  )`,
  `create index file_link_grant on exchange.file_link (grant_id)`,
  `create table exchange.subscription (
    grant_id uuid primary key references exchange.grant_right (id),
    url text,
    announced int not null,
    created_at timestamptz not null,
    last_status text,
    last_at timestamptz
  )`,
]

const using = [
  `create table exchange.use_entry (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    grant_id uuid,
    dataset text,
    department text,
    owner text,
    who text not null,
    address text not null,
    operation text not null,
    outcome text not null,
    purpose text,
    fields text[] not null,
    rows bigint not null,
    version int
  )`,
  `create index use_entry_grant on exchange.use_entry (grant_id, id desc)`,
  `create index use_entry_department on exchange.use_entry (department, id desc)`,
  `create index use_entry_owner on exchange.use_entry (owner, id desc)`,
  `create function exchange.refuse_change() returns trigger language plpgsql as
    $$ begin raise exception 'the log of use is not changed'; end $$`,
  `create trigger use_entry_kept before update or delete on exchange.use_entry
    for each row execute function exchange.refuse_change()`,
  `create table exchange.usage_day (
    grant_id uuid not null,
    day date not null,
    calls bigint not null,
    denied bigint not null,
    rows bigint not null,
    primary key (grant_id, day)
  )`,
  `create table exchange.flag (
    grant_id uuid not null,
    kind text not null,
    day date not null,
    details jsonb not null,
    raised_at timestamptz not null,
    primary key (grant_id, kind, day)
  )`,
]

const following = [
  `create table exchange.correction (
    id uuid primary key,
    number text not null unique,
    grant_id uuid not null references exchange.grant_right (id),
    dataset text not null,
    department text not null,
    owner text not null,
    state text not null,
    version int not null,
    items jsonb not null,
    explanation text not null,
    reported_at timestamptz not null,
    reported_by_name text not null,
    answer text,
    answered_at timestamptz,
    corrected_version int,
    case_id text not null
  )`,
  `create index correction_dataset on exchange.correction (dataset) where state = 'accepted'`,
  `create table exchange.dispute (
    id uuid primary key,
    number text not null unique,
    request uuid not null references exchange.request (id),
    department text not null,
    owner text not null,
    state text not null,
    grounds text not null,
    opened_at timestamptz not null,
    opened_by_name text not null,
    statements jsonb not null,
    closed_at timestamptz,
    case_id text not null
  )`,
  `create unique index dispute_open on exchange.dispute (request) where closed_at is null`,
  `create table exchange.demand (
    id uuid primary key,
    number text not null unique,
    department text not null,
    state text not null,
    title text not null,
    description text not null,
    purpose text not null,
    legal_basis text not null,
    columns jsonb not null,
    filed_at timestamptz not null,
    filed_by_name text not null,
    assigned_to text,
    dataset text,
    answer text,
    case_id text not null
  )`,
  `create table exchange.collection (
    id uuid primary key,
    department text not null,
    title text not null,
    columns jsonb not null,
    likenesses jsonb not null,
    reason text,
    declared_at timestamptz not null,
    declared_by_name text not null
  )`,
]
