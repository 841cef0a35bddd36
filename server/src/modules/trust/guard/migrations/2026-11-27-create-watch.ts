import { sql, type Kysely } from 'kysely'

/** Behaviour: acts waiting to be looked at, what detectors remember, incidents with their steps, and who is kept out. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table guard.request_act (
      id bigint generated always as identity primary key, act jsonb not null
    )`.execute(db)
  await sql`create table guard.watch_state (key text primary key, state jsonb not null, at timestamptz not null)`.execute(
    db,
  )
  await sql`create index watch_state_at on guard.watch_state (at)`.execute(db)
  await sql`
    create table guard.watch_place (one boolean primary key default true check (one), index bigint not null)`.execute(
    db,
  )
  await sql`insert into guard.watch_place (index) values (-1)`.execute(db)
  await sql`
    create table guard.detector_settings (
      detector text primary key, settings jsonb not null, reason text not null, made_by_name text not null,
      made_at timestamptz not null
    )`.execute(db)
  await sql`
    create table guard.address_place (
      range cidr primary key, region text not null, longitude double precision not null,
      latitude double precision not null
    )`.execute(db)
  await sql`
    create table guard.incident (
      id bigint generated always as identity primary key,
      subject_kind text not null check (subject_kind in ('actor', 'address')),
      subject text not null,
      severity text not null check (severity in ('low', 'medium', 'high')),
      detectors text[] not null,
      opened_at timestamptz not null,
      last_at timestamptz not null,
      closed_at timestamptz,
      closed_by_name text,
      outcome text
    )`.execute(db)
  await sql`
    create unique index incident_open on guard.incident (subject_kind, subject) where closed_at is null`.execute(
    db,
  )
  await sql`
    create table guard.incident_step (
      id bigint generated always as identity primary key,
      incident bigint not null references guard.incident,
      at timestamptz not null,
      kind text not null check (kind in ('signal', 'blocked', 'lifted', 'closed')),
      actor_name text not null,
      details jsonb not null,
      entries bigint[] not null
    )`.execute(db)
  await sql`create index incident_step_incident on guard.incident_step (incident, id)`.execute(db)
  await sql`
    create table guard.ban (
      id bigint generated always as identity primary key,
      subject_kind text not null check (subject_kind in ('actor', 'address')),
      subject text not null,
      incident bigint references guard.incident,
      reason text not null,
      made_by_name text not null,
      made_at timestamptz not null,
      until timestamptz not null,
      lifted_at timestamptz,
      check (until <= made_at + interval '30 days')
    )`.execute(db)
  await sql`create index ban_until on guard.ban (until) where lifted_at is null`.execute(db)
}
