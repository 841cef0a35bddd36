import { sql, type Kysely } from 'kysely'

/** Which mapping was approved for a file of which shape, so that the next file of that shape is mapped alike. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table ingest.mapping_shape (
      fingerprint text not null,
      dataset text not null,
      source text not null,
      version int not null,
      approved_at timestamptz not null,
      primary key (fingerprint, dataset)
    )`.execute(db)
}
