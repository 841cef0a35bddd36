import { sql, type Kysely } from 'kysely'

/** Definitions are versions; points are what the last computation gave; a revision keeps what a point was before. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table indicators.region (
    code text primary key,
    name text not null,
    name_en text not null,
    level text not null,
    parent text,
    retired boolean not null
  )`,
  `create index region_parent on indicators.region (parent)`,
  `create table indicators.definition (
    code text not null,
    version int not null,
    spec jsonb not null,
    created_by text not null,
    created_at timestamptz not null,
    primary key (code, version)
  )`,
  `create table indicators.indicator (
    code text primary key,
    version int not null,
    datasets text[] not null,
    state text not null,
    fault jsonb,
    computation bigint
  )`,
  `create table indicators.computation (
    id bigint generated always as identity primary key,
    indicator text not null,
    version int not null,
    datasets jsonb not null,
    rows int not null,
    ignored int not null,
    changed int not null,
    at timestamptz not null
  )`,
  `create table indicators.point (
    indicator text not null,
    region text not null,
    period text not null,
    value double precision not null,
    computation bigint not null,
    primary key (indicator, region, period)
  )`,
  `create table indicators.revision (
    indicator text not null,
    region text not null,
    period text not null,
    value double precision not null,
    computation bigint not null,
    replaced_by bigint not null,
    at timestamptz not null
  )`,
  `create index revision_point on indicators.revision (indicator, region, period)`,
]
