import { sql, type Kysely } from 'kysely'

/** The level of GB/T 43697 a dataset's files are kept by, and the suite a version's file is encrypted in, null for none. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table lake.dataset_level (
      dataset text primary key,
      level text not null check (level in ('core', 'important', 'general'))
    )`.execute(db)
  await sql`alter table lake.version add column suite text check (suite in ('intl', 'gm'))`.execute(db)
}
