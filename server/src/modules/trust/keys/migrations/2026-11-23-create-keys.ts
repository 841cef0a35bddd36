import { sql, type Kysely } from 'kysely'

/**
 * No key material in clear: `kek` names versions a provider holds, `data_key` holds keys wrapped by them. Half of each page of
 * `data_key` stays free, so that a rotation updates rows in place.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table keys.kek (
      number int primary key,
      state text not null check (state in ('active', 'retiring', 'retired')),
      made_by text not null,
      made_at timestamptz not null,
      retired_at timestamptz,
      proofs jsonb not null
    )`.execute(db)
  await sql`create unique index kek_one_active on keys.kek ((true)) where state = 'active'`.execute(db)
  await sql`
    create table keys.data_key (
      id int generated always as identity primary key,
      name text not null,
      suite text not null check (suite in ('intl', 'gm')),
      kek int not null references keys.kek (number),
      wrapped bytea not null,
      made_at timestamptz not null,
      unique (name, suite)
    ) with (fillfactor = 50)`.execute(db)
  await sql`
    create table keys.rotation (
      id int generated always as identity primary key,
      to_version int not null references keys.kek (number),
      state text not null check (state in ('running', 'cancelling', 'cancelled', 'incomplete', 'done')),
      total int not null,
      done int not null default 0,
      last_id int not null default 0,
      unopenable int[] not null default '{}',
      started_by text not null,
      started_at timestamptz not null,
      ended_at timestamptz,
      seconds double precision not null default 0
    )`.execute(db)
  await sql`
    create unique index rotation_one_running on keys.rotation ((true)) where state in ('running', 'cancelling')`.execute(
    db,
  )
  await sql`
    create table keys.level_rule (
      level text primary key check (level in ('core', 'important', 'general')),
      suite text not null check (suite in ('intl', 'gm')),
      at_rest boolean not null
    )`.execute(db)
  await sql`
    insert into keys.level_rule (level, suite, at_rest)
    values ('core', 'gm', true), ('important', 'gm', true), ('general', 'intl', false)`.execute(db)
  await sql`
    create table keys.department_key (
      department text not null,
      number int not null,
      suite text not null check (suite in ('intl', 'gm')),
      signing_public bytea not null,
      sealing_public bytea not null,
      signing_private text not null,
      sealing_private text not null,
      made_at timestamptz not null,
      primary key (department, number)
    )`.execute(db)
}
