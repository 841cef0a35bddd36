import { sql, type Kysely } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'

/** Marks datastreams from which nothing came for three intervals; tells the things of those newly marked, by stream. */
export async function noteSilent(db: Kysely<AnyTables>, now: Date): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ stream: string; things: string[] }>`
    with silent as (
      update streams.datastream d set silent_since = d.last_received_at
      from streams.stream s
      where s.code = d.stream and s.active and d.silent_since is null and d.last_received_at is not null
        and d.last_received_at < ${now}::timestamptz - 3 * (s.definition->>'interval')::int * interval '1 second'
      returning d.stream, d.thing
    )
    select stream, array_agg(distinct thing order by thing) as things from silent group by stream order by stream`.execute(
    db,
  )
  return new Map(rows.map(({ stream, things }) => [stream, things]))
}
