import { sql, type Kysely } from 'kysely'

/** A dataset is public while it has an opening; of it, the versions that were assessed and released, and no others. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table opening.opening (
      dataset text primary key,
      opened_at timestamptz not null,
      opened_by text not null
    )`.execute(db)
  await sql`
    create table opening.release (
      dataset text not null references opening.opening on delete cascade,
      version int not null,
      released_at timestamptz not null,
      assessment jsonb not null,
      primary key (dataset, version)
    )`.execute(db)
}
