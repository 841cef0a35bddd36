import { sql, type Kysely } from 'kysely'

/**
 * The remaining core items of the guide, the versions of an entry with their states, what the search looks in, and what
 * people say of a dataset. `search_document` keeps a replaced document for a while: a cursor sees the catalogue as of
 * the snapshot it began with (`born`, `died` are transaction ids), so that paging neither repeats nor misses.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table catalog.dataset
      add column category text, add column sequence int, add column provider_code text, add column format text,
      add column sharing_manner text, add column opening text, add column opening_condition text,
      add column keywords text[] not null default '{}', add column related text[] not null default '{}',
      add column state text not null default 'published'
        check (state in ('draft', 'reviewed', 'published', 'retired')),
      add column version int not null default 1, add column completeness int not null default 0,
      add column missing text[] not null default '{}', add column issued_at timestamptz,
      add column successor text, add column retired_reason text,
      drop column search`.execute(db)
  await sql`create unique index dataset_resource_code on catalog.dataset (category, sequence)`.execute(db)
  await sql`
    create table catalog.entry_version (
      dataset text not null,
      number int not null,
      state text not null check (state in ('draft', 'reviewed', 'published', 'returned', 'superseded', 'retired')),
      entry jsonb not null,
      note text,
      author text not null,
      author_name text not null,
      decided_by text,
      decided_by_name text,
      decision_note text,
      created_at timestamptz not null,
      decided_at timestamptz,
      primary key (dataset, number)
    )`.execute(db)
  await sql`
    create unique index entry_version_open on catalog.entry_version (dataset) where state in ('draft', 'reviewed')`.execute(
    db,
  )
  await createSearch(db)
  await createConversation(db)
}

async function createSearch(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table catalog.search_document (
      id bigint generated always as identity primary key,
      dataset text not null,
      born xid8 not null default pg_current_xact_id(),
      died xid8,
      died_at timestamptz,
      words tsvector not null,
      popularity int not null,
      state text not null,
      title text not null,
      department text not null,
      class text not null,
      level text not null,
      theme text not null,
      sharing text not null,
      opening text not null,
      classification text not null,
      format text not null,
      quality text not null,
      synthetic boolean not null,
      update_cycle text not null,
      due_at timestamptz,
      updated_at timestamptz not null
    ) with (fillfactor = 90)`.execute(db)
  // The words lie outside the row, so that filtering and counting read few pages.
  await sql`alter table catalog.search_document alter column words set storage external`.execute(db)
  await sql`alter table catalog.search_document set (toast_tuple_target = 160)`.execute(db)
  await sql`create index search_document_words on catalog.search_document using gin (words) with (fastupdate = off)`.execute(
    db,
  )
  await sql`create unique index search_document_live on catalog.search_document (dataset) where died is null`.execute(
    db,
  )
  await sql`create index search_document_order on catalog.search_document (popularity desc, id)`.execute(db)
  await sql`create index search_document_died on catalog.search_document (died_at) where died is not null`.execute(
    db,
  )
  await sql`create table catalog.word (word text primary key, deletes text[] not null)`.execute(db)
  await sql`create index word_deletes on catalog.word using gin (deletes)`.execute(db)
}

async function createConversation(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table catalog.follower (
      dataset text not null, person text not null, since timestamptz not null, seen_at timestamptz not null,
      primary key (person, dataset)
    )`.execute(db)
  await sql`
    create table catalog.note (
      id uuid primary key, dataset text not null, kind text not null check (kind in ('comment', 'issue')),
      text text not null, author text not null, author_name text not null, organisation text,
      created_at timestamptz not null, resolved_at timestamptz, resolved_by_name text, answer text
    )`.execute(db)
  await sql`create index note_dataset on catalog.note (dataset, created_at desc)`.execute(db)
  await sql`
    create table catalog.use_count (
      dataset text not null, day date not null, kind text not null, uses int not null,
      primary key (dataset, day, kind)
    )`.execute(db)
}
