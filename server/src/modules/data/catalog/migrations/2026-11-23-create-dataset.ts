import { sql, type Kysely } from 'kysely'

/** Datasets by the core items of 政务信息资源目录编制指南; `search` holds the words a person may look for. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table catalog.dataset (
      code text primary key,
      title_zh text not null,
      title_en text not null,
      summary_zh text not null,
      summary_en text not null,
      department text not null,
      level text not null check (level in ('province', 'city', 'county')),
      theme text not null,
      classification text not null check (classification in ('core', 'important', 'general')),
      personal boolean not null,
      sharing text not null check (sharing in ('unconditional', 'conditional', 'none')),
      sharing_reason text,
      update_cycle text not null,
      synthetic boolean not null,
      licence text not null,
      origin text not null,
      contract text not null,
      contract_files jsonb not null,
      search tsvector not null,
      created_at timestamptz not null,
      updated_at timestamptz not null
    )`.execute(db)
  await sql`create index dataset_search on catalog.dataset using gin (search)`.execute(db)
  await sql`create index dataset_department on catalog.dataset (department, code)`.execute(db)
}
