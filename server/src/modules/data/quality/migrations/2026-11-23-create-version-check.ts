import { sql, type Kysely } from 'kysely'

/** Checks of published versions against the version before and against other datasets; each is kept, the newest counts. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table quality.version_check (
      seq bigint generated always as identity,
      id uuid primary key,
      run uuid not null,
      dataset text not null,
      version int not null,
      at timestamptz not null,
      rules jsonb not null,
      fault_count bigint not null
    )`.execute(db)
  // Two reports of one instant are told apart by which came later.
  await sql`alter table quality.report add column seq bigint generated always as identity`.execute(db)
  await sql`create index version_check_run on quality.version_check (run, at desc)`.execute(db)
}
