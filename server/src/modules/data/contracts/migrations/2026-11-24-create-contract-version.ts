import { sql, type Kysely } from 'kysely'

/** Every version of a dataset's contract, who proposed it, who let it pass; at most one proposal waits. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table contracts.version (
      id uuid primary key,
      dataset text not null,
      number int not null,
      version text not null,
      contract text not null,
      files jsonb not null,
      base text not null,
      state text not null,
      comparison jsonb not null,
      loosens boolean not null,
      note text,
      author text not null,
      author_name text not null,
      created_at timestamptz not null,
      decided_by text,
      decided_by_name text,
      decided_at timestamptz,
      decision_note text,
      unique (dataset, number)
    )`.execute(db)
  await sql`create unique index version_waiting on contracts.version (dataset) where state = 'proposed'`.execute(
    db,
  )
}
