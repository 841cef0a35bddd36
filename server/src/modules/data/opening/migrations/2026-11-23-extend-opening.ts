import { sql, type Kysely } from 'kysely'

/**
 * Opening takes two persons: a proposal with its plan of protection, and the decision on it. A withdrawn opening stays
 * with its reason; a version that was not released stays with what stood against it. A release may be a file of its own,
 * derived from the source by the plan.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table opening.proposal (
      id uuid primary key,
      dataset text not null,
      version int not null,
      plan jsonb not null,
      assessment jsonb not null,
      state text not null check (state in ('proposed', 'approved', 'rejected')),
      note text not null,
      proposed_by text not null,
      proposed_by_name text not null,
      proposed_at timestamptz not null,
      decided_by text,
      decided_by_name text,
      decided_at timestamptz,
      decision_note text
    )`.execute(db)
  await sql`create unique index proposal_waiting on opening.proposal (dataset) where state = 'proposed'`.execute(
    db,
  )
  await sql`create index proposal_order on opening.proposal (proposed_at desc, id)`.execute(db)
  await sql`
    alter table opening.opening
      add column plan jsonb not null default '{}', add column withdrawn_at timestamptz,
      add column withdrawn_reason text, add column withdrawn_by_name text`.execute(db)
  await sql`
    alter table opening.release
      add column file text, add column rows bigint, add column bytes bigint, add column sha256 text,
      add column columns jsonb`.execute(db)
  await sql`
    create table opening.withheld (
      dataset text not null, version int not null, at timestamptz not null, assessment jsonb not null,
      primary key (dataset, version)
    )`.execute(db)
  await sql`
    create table opening.public_case (
      number text primary key,
      case_id uuid not null,
      kind text not null check (kind in ('request', 'feedback')),
      receipt text not null,
      created_at timestamptz not null
    )`.execute(db)
}
