import { sql, type Kysely } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import { enterBuiltIn } from '../register.ts'

/**
 * The register: every version of every data element, code list and crosswalk, valid from a day until the next version
 * of the same code is; and the proposals by which versions come about. What comes with the platform is its first content;
 * `enterBuiltIn` keeps it up to date at every start.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table standards.version (
      revision bigint generated always as identity,
      kind text not null check (kind in ('element', 'code-list', 'crosswalk')),
      code text not null,
      version int not null,
      content jsonb not null,
      retired boolean not null,
      successor text,
      valid_from date not null,
      reason text not null,
      search text not null,
      proposed_by text not null,
      approved_by text not null,
      approved_at timestamptz not null,
      primary key (kind, code, version)
    )`.execute(db)
  await sql`
    create table standards.proposal (
      id uuid primary key,
      kind text not null check (kind in ('element', 'code-list', 'crosswalk')),
      code text not null,
      after int not null,
      action text not null check (action in ('put', 'retire')),
      content jsonb,
      successor text,
      valid_from date not null,
      reason text not null,
      status text not null check (status in ('open', 'approved', 'refused', 'withdrawn')),
      proposed_by text not null,
      proposed_by_name text not null,
      proposed_at timestamptz not null,
      decided_by text,
      decided_by_name text,
      decided_at timestamptz,
      note text,
      version int
    )`.execute(db)
  await sql`
    create unique index proposal_open on standards.proposal (kind, code) where status = 'open'`.execute(db)
  await sql`create index proposal_status on standards.proposal (status, proposed_at)`.execute(db)
  await sql`
    create table standards.built_in (single boolean primary key check (single), digest text not null)`.execute(
    db,
  )
  await enterBuiltIn(db as Kysely<AnyTables>, new Date('2026-11-23T00:00:00Z'))
}
