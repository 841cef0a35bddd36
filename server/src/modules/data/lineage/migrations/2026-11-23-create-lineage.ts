import { sql, type Kysely } from 'kysely'

/**
 * What other modules say they read: a node (an indicator, a finding) and the things it reads. Sources, files, runs and
 * datasets are not kept here; their own modules know them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table lineage.node (
      kind text not null,
      id text not null,
      title_zh text not null,
      title_en text not null,
      link text,
      at timestamptz not null,
      primary key (kind, id)
    )`.execute(db)
  await sql`
    create table lineage.reads (
      kind text not null,
      id text not null,
      read_kind text not null,
      read_id text not null,
      detail jsonb not null,
      primary key (kind, id, read_kind, read_id)
    )`.execute(db)
  await sql`create index reads_of on lineage.reads (read_kind, read_id)`.execute(db)
  await sql`
    create table lineage.column_use (
      dataset text not null,
      name text not null,
      title_zh text not null,
      title_en text not null,
      element text,
      code_list text,
      primary key (dataset, name)
    )`.execute(db)
  await sql`create index column_use_element on lineage.column_use (element)`.execute(db)
}
