import { sql, type Kysely } from 'kysely'

/**
 * Counting by facet reads every document that matches, so documents are made small and their facet values one key.
 * PostgreSQL moves values out of a row only when the row exceeds 2 kB, whatever `toast_tuple_target` says; `filler`,
 * which takes a few bytes once compressed, makes every row do so, and its words go. Rewriting the table for the two
 * columns does it to the rows that are there.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table catalog.search_document alter column title set storage main`.execute(db)
  await sql`alter table catalog.search_document set (toast_tuple_target = 512)`.execute(db)
  await sql`
    alter table catalog.search_document
      add column filler text not null default repeat('.', 2040),
      add column combination text storage main not null generated always as (
        department || chr(31) || class || chr(31) || level || chr(31) || theme || chr(31) || sharing || chr(31) || opening ||
        chr(31) || classification || chr(31) || format || chr(31) || quality || chr(31) || state || chr(31) ||
        case when synthetic then 'true' else 'false' end
      ) stored`.execute(db)
  for (const order of ['updated_at desc', 'title', 'dataset'])
    await sql`create index on catalog.search_document (${sql.raw(order)}, id)`.execute(db)
}
