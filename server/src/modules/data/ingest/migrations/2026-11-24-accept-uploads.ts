import { sql, type Kysely } from 'kysely'

/** Uploads in pieces: whose they are, how far they have come, and the hash once they are whole. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table ingest.upload (
      id uuid primary key,
      owner text not null,
      source text not null,
      name text not null,
      bytes bigint not null,
      received bigint not null default 0,
      sha256 text,
      created_at timestamptz not null,
      expires_at timestamptz not null
    )`.execute(db)
  await sql`create index upload_owner on ingest.upload (owner)`.execute(db)
  await sql`create index upload_expires on ingest.upload (expires_at)`.execute(db)
}
