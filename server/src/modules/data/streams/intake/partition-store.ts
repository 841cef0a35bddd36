import { sql, type Kysely } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'

/**
 * Makes the partition of a day, in the caller's transaction. What of that day came before it (a device's clock was
 * ahead) moves into it from the partition of other times.
 */
export async function makeDay(
  db: Kysely<AnyTables>,
  name: string,
  { from, to }: { from: Date; to: Date },
): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('streams.partition'))`.execute(db)
  const { rows } = await sql<{ there: boolean }>`
    select to_regclass(${`streams.${name}`}) is not null as there`.execute(db)
  if (rows[0]?.there) return
  const table = sql.id('streams', name)
  await sql`create table ${table} (like streams.observation including all)`.execute(db)
  await sql`lock table streams.observation_elsewhen in access exclusive mode`.execute(db)
  await sql`
    with moved as (delete from streams.observation_elsewhen where time >= ${from} and time < ${to} returning *)
    insert into ${table} select * from moved`.execute(db)
  await sql`
    alter table streams.observation attach partition ${table}
    for values from (${sql.lit(from.toISOString())}) to (${sql.lit(to.toISOString())})`.execute(db)
}

/** Days that have a partition, by its name. */
export async function listDays(db: Kysely<AnyTables>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent = 'streams.observation'::regclass and c.relname ~ '^observation_[0-9]{8}$'
    order by 1`.execute(db)
  return rows.map(({ name }) => name)
}
