import { sql, type Kysely } from 'kysely'

/** Versions are immutable rows beside immutable files; `current` alone moves. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table lake.version (
      dataset text not null,
      number int not null,
      path text not null unique,
      rows bigint not null,
      bytes bigint not null,
      sha256 text not null,
      columns jsonb not null,
      files jsonb not null,
      run text not null,
      published_at timestamptz not null,
      primary key (dataset, number)
    )`.execute(db)
  await sql`create table lake.current (dataset text primary key, number int not null)`.execute(db)
}
