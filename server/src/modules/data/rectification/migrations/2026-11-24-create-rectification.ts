import { sql, type Kysely } from 'kysely'

/** Thresholds, what broke them and who mends it; the standing of every dataset for the board. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table rectification.policy (
    one boolean primary key default true check (one),
    acceptance_days int not null,
    closing_days int not null,
    reopen_days int not null
  )`,
  `insert into rectification.policy values (true, 2, 10, 30)`,
  `create table rectification.threshold (
    id uuid primary key,
    dataset text not null,
    scope text not null,
    key text not null,
    minimum numeric not null,
    enabled boolean not null,
    updated_at timestamptz not null,
    unique (dataset, scope, key)
  )`,
  `create table rectification.rectification (
    id uuid primary key,
    dataset text not null,
    department text not null,
    run text,
    version int,
    state text not null,
    case_id text not null,
    round int not null,
    sent_back int not null,
    opened_at timestamptz not null,
    closed_at timestamptz
  )`,
  `create index rectification_dataset on rectification.rectification (dataset, opened_at desc)`,
  `create index rectification_case on rectification.rectification (case_id)`,
  `create table rectification.breach (
    rectification uuid not null references rectification.rectification (id),
    dataset text not null,
    subject text not null,
    name text,
    dimension text,
    minimum numeric not null,
    first jsonb not null,
    latest jsonb not null,
    mended boolean not null,
    open boolean not null,
    primary key (rectification, subject)
  )`,
  `create unique index breach_open on rectification.breach (dataset, subject) where open`,
  `create table rectification.watched (
    dataset text primary key,
    department text not null,
    title jsonb not null,
    synthetic boolean not null,
    run text,
    version int,
    judged_at timestamptz not null,
    score numeric,
    dimensions jsonb not null,
    fault_count bigint not null,
    arrived_at timestamptz,
    due_at timestamptz,
    late boolean not null
  )`,
  `create table rectification.depends (
    dataset text not null,
    on_dataset text not null,
    primary key (dataset, on_dataset)
  )`,
  `create table rectification.daily (
    day date not null,
    department text not null,
    datasets int not null,
    score numeric,
    primary key (day, department)
  )`,
]
