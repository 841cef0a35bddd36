import { sql, type Kysely } from 'kysely'

/** What was refused or reported at the door, and where it is let through for a time. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table guard.refusal (
      id bigint generated always as identity primary key,
      minute timestamptz not null,
      last_at timestamptz not null,
      times int not null default 1,
      operation text not null,
      field text not null,
      family text not null,
      mode text not null check (mode in ('block', 'report')),
      score real not null,
      rules text[] not null,
      excerpt text not null check (length(excerpt) <= 400),
      actor text not null,
      actor_name text not null,
      address text not null,
      unique (minute, address, actor, operation, family, mode)
    )`.execute(db)
  await sql`
    create table guard.relaxation (
      id bigint generated always as identity primary key,
      operation text not null,
      field text,
      reason text not null,
      made_by text not null,
      made_by_name text not null,
      made_at timestamptz not null,
      until timestamptz not null
    )`.execute(db)
  await sql`create index relaxation_operation on guard.relaxation (operation, until)`.execute(db)
}
