import { sql, type Kysely } from 'kysely'

/** Rules, the alerts they opened and the regions of each; a rule has at most one open alert a group. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table alerts.rule (
    code text primary key,
    version int not null,
    indicator text not null,
    spec jsonb not null,
    updated_at timestamptz not null
  )`,
  `create table alerts.alert (
    id text primary key,
    rule text not null,
    rule_version int not null,
    indicator text not null,
    severity text not null,
    department text not null,
    group_code text not null,
    region text not null,
    title jsonb not null,
    summary jsonb not null,
    state text not null,
    period text not null,
    opened_at timestamptz not null,
    normal_at timestamptz,
    closed_at timestamptz,
    case_id text not null
  )`,
  `create unique index alert_open on alerts.alert (rule, group_code) where closed_at is null`,
  `create index alert_opened on alerts.alert (opened_at desc)`,
  `create table alerts.member (
    alert text not null references alerts.alert (id),
    region text not null,
    since text not null,
    fired text not null,
    last text not null,
    value double precision not null,
    peak double precision not null,
    ended text,
    primary key (alert, region, since)
  )`,
]
