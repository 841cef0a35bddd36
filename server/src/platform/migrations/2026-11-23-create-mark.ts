import { sql, type Kysely } from 'kysely'

/** Things done once in the life of an installation, such as seeding the demonstration province. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table platform.mark (name text primary key, at timestamptz not null)`.execute(db)
}
