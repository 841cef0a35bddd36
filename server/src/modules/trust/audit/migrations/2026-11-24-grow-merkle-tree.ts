import { sql, type Kysely } from 'kysely'

/** The chain of entries becomes a Merkle log: entries are written without waiting for each other and ordered afterwards. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`drop trigger entry_is_final on audit.entry`.execute(db)
  await sql`alter table audit.entry rename column seq to id`.execute(db)
  await sql`alter table audit.entry alter column id add generated always as identity`.execute(db)
  await sql`
    select setval(pg_get_serial_sequence('audit.entry', 'id'), max(id)) from audit.entry having max(id) is not null
  `.execute(db)
  await sql`
    alter table audit.entry
      drop column previous_hash,
      drop column hash,
      add column subjects text[] not null default '{}',
      add column nonce text not null default gen_random_uuid()`.execute(db)
  await sql`create index entry_subject on audit.entry using gin (subjects) where subjects <> '{}'`.execute(db)
  await sql`create index entry_action on audit.entry (action, id)`.execute(db)
  await sql`create table audit.pending (entry bigint primary key)`.execute(db)
  await sql`insert into audit.pending select id from audit.entry`.execute(db)
  await sql`create table audit.leaf (index bigint primary key, entry bigint not null unique, hash bytea not null)`.execute(
    db,
  )
  await sql`
    create table audit.subtree (level int, index bigint, hash bytea not null, primary key (level, index))`.execute(
    db,
  )
  await sql`
    create table audit.checkpoint (size bigint primary key, note text not null, at timestamptz not null)`.execute(
    db,
  )
  await sql`
    create table audit.log (
      one boolean primary key default true check (one),
      origin text not null,
      tree_hash text not null check (tree_hash in ('sha256', 'sm3')),
      verifier text not null,
      size bigint not null default 0,
      frontier jsonb not null default '[]',
      witnessed bigint not null default 0,
      alarm text
    )`.execute(db)
  await sql`
    create table audit.verification (
      id uuid primary key,
      started_at timestamptz not null,
      finished_at timestamptz,
      checked bigint not null default 0,
      total bigint not null,
      result jsonb,
      error text
    )`.execute(db)
  for (const table of ['entry', 'leaf', 'subtree', 'checkpoint']) {
    await sql`
      create trigger ${sql.id(`${table}_is_final`)} before update or delete or truncate on ${sql.id('audit', table)}
      for each statement execute function audit.refuse_change()`.execute(db)
  }
}
