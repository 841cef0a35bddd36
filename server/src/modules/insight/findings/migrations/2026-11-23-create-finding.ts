import { sql, type Kysely } from 'kysely'

/** What the models say about each series, one row each, replaced when the series changes. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table findings.finding (
      indicator text not null,
      region text not null,
      computation bigint not null,
      points int not null,
      until text not null,
      forecast jsonb not null,
      anomalies jsonb not null,
      anomaly jsonb,
      sentence jsonb,
      rank double precision not null,
      at timestamptz not null,
      primary key (indicator, region)
    )`.execute(db)
  await sql`create index finding_rank on findings.finding (rank desc) where rank > 0`.execute(db)
}
