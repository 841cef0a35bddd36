import { sql, type Kysely } from 'kysely'

/** Sources with versioned mappings; runs with the accounting of every record; landed files by their content. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table ingest.source (
    code text primary key,
    title_zh text not null,
    title_en text not null,
    department text not null,
    dataset text not null,
    mode text not null check (mode in ('replace', 'append', 'upsert')),
    hints jsonb not null,
    created_at timestamptz not null
  )`,
  `create table ingest.mapping (
    source text not null references ingest.source(code),
    version int not null,
    mapping jsonb not null,
    approved_by text not null,
    approved_at timestamptz not null,
    primary key (source, version)
  )`,
  `create table ingest.file (
    sha256 text primary key,
    bytes bigint not null,
    landed_at timestamptz not null
  )`,
  `create table ingest.run (
    id uuid primary key,
    source text not null references ingest.source(code),
    status text not null,
    phase text not null,
    done bigint not null default 0,
    total bigint not null default 0,
    attempt int not null default 0,
    beat_at timestamptz,
    mapping_version int,
    rows_in bigint,
    accepted bigint,
    quarantined bigint,
    non_data bigint,
    faults bigint,
    version int,
    error jsonb,
    proposal jsonb,
    started_by text not null,
    created_at timestamptz not null,
    started_at timestamptz,
    finished_at timestamptz
  )`,
  `create index run_newest on ingest.run (created_at desc)`,
  `create index run_source on ingest.run (source, created_at desc)`,
  `create table ingest.run_file (
    run uuid not null references ingest.run(id),
    position int not null,
    name text not null,
    sha256 text not null references ingest.file(sha256),
    format jsonb,
    primary key (run, position)
  )`,
  `create table ingest.run_log (
    run uuid not null references ingest.run(id),
    id bigint generated always as identity,
    at timestamptz not null,
    level text not null,
    message text not null,
    details jsonb not null,
    primary key (run, id)
  )`,
]
