import { sql, type Kysely } from 'kysely'

/** Events as they were announced, in order: the record that live views catch up from. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table platform.event (
      id bigint generated always as identity primary key,
      name text not null,
      payload jsonb not null,
      actor text not null,
      at timestamptz not null
    )`.execute(db)
  await sql`create index event_at on platform.event (at)`.execute(db)
}
