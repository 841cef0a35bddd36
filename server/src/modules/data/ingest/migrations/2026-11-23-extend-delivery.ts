import { sql, type Kysely } from 'kysely'

/** Deliveries of connections: what each file says, deletions as tombstones, and records that win by a date of their own. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `alter table ingest.source add column as_of text`,
  // Runs accepted within one millisecond have an order too.
  `alter table ingest.run add column n bigint generated always as identity`,
  `create index run_order on ingest.run (source, n)`,
  `alter table ingest.run add column deleted bigint`,
  `alter table ingest.run add column deletion_limit real`,
  `alter table ingest.run_file add column role text not null default 'records'
    check (role in ('records', 'complete', 'keys', 'deletions'))`,
  `alter table ingest.run_file add column is_lines boolean not null default false`,
  `create table ingest.tombstone (
    run uuid not null references ingest.run(id),
    n int not null,
    source text not null,
    dataset text not null,
    version int not null,
    key jsonb not null,
    file text,
    line bigint,
    at timestamptz not null,
    primary key (run, n)
  )`,
  `create index tombstone_dataset on ingest.tombstone (dataset, at desc, n)`,
  `create index tombstone_key on ingest.tombstone using gin (key jsonb_path_ops)`,
]
