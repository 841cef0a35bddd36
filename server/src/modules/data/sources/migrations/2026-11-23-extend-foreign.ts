import { sql, type Kysely } from 'kysely'

/** Foreign catalogues and their entries as harvested, with the dataset a person made of one. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table sources.foreign_catalogue (
      code text primary key,
      dataset text not null unique,
      source text not null unique,
      synced_version int not null default 0
    )`.execute(db)
  await sql`
    create table sources.foreign_entry (
      id uuid primary key default gen_random_uuid(),
      catalogue text not null references sources.foreign_catalogue(code),
      identity text not null,
      harvested jsonb not null,
      digest text not null,
      title text not null,
      state text not null check (state in ('present', 'retired')),
      dataset text unique,
      first_seen timestamptz not null,
      changed_at timestamptz not null,
      retired_at timestamptz,
      unique (catalogue, identity)
    )`.execute(db)
  await sql`create index foreign_entry_title on sources.foreign_entry (title, id)`.execute(db)
}
