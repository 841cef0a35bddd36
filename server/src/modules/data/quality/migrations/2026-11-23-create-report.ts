import { sql, type Kysely } from 'kysely'

/** One report per run, for good: the history of a dataset's quality. The faults themselves lie beside the lake. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table quality.report (
      run uuid primary key,
      dataset text not null,
      version int,
      at timestamptz not null,
      rows_in bigint not null,
      accepted bigint not null,
      quarantined bigint not null,
      non_data bigint not null,
      fault_count bigint not null,
      score numeric,
      dimensions jsonb not null,
      rules jsonb not null,
      columns jsonb not null
    )`.execute(db)
  await sql`create index report_dataset on quality.report (dataset, at desc)`.execute(db)
}
