import { sql, type Kysely } from 'kysely'

/** Entries can be added, never changed or removed: the table's owner included, unless the trigger is dropped first. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table audit.entry (
      seq bigint primary key,
      at timestamptz not null,
      actor text not null,
      actor_name text not null,
      action text not null,
      object_kind text not null,
      object_id text not null,
      purpose text,
      details jsonb not null,
      previous_hash text not null,
      hash text not null
    )`.execute(db)
  await sql`create index entry_object on audit.entry (object_kind, object_id, seq)`.execute(db)
  await sql`create index entry_actor on audit.entry (actor, seq)`.execute(db)
  await sql`
    create function audit.refuse_change() returns trigger language plpgsql as $$
    begin raise exception 'audit entries are never changed'; end $$`.execute(db)
  await sql`
    create trigger entry_is_final before update or delete or truncate on audit.entry
    for each statement execute function audit.refuse_change()`.execute(db)
}
