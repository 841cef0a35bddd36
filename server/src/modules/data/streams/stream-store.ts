import { sql, type Kysely, type Selectable } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import type { StreamDefinition, StreamQuery, Tally } from './schema.ts'
import type { StreamTables } from './tables.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<StreamTables>()

export type StreamRow = Selectable<StreamTables['streams.stream']>

export async function upsertStream(
  db: Kysely<AnyTables>,
  definition: StreamDefinition,
  dataset: string,
  now: Date,
): Promise<void> {
  const { code, department, active } = definition
  const row = { department, dataset, active, definition: JSON.stringify(definition) }
  await tables(db)
    .insertInto('streams.stream')
    .values({ code, ...row, created_at: now, archived_until: hourOf(now) })
    .onConflict((c) => c.column('code').doUpdateSet(row))
    .execute()
  await tables(db)
    .insertInto('streams.state')
    .values({ stream: code })
    .onConflict((c) => c.column('stream').doNothing())
    .execute()
}

/** The hour a moment is in, which is where archiving begins. */
export function hourOf(at: Date): Date {
  return new Date(Math.floor(at.getTime() / 3_600_000) * 3_600_000)
}

export async function findStream(db: Kysely<AnyTables>, code: string): Promise<StreamRow | undefined> {
  return tables(db).selectFrom('streams.stream').selectAll().where('code', '=', code).executeTakeFirst()
}

export async function allStreams(db: Kysely<AnyTables>): Promise<StreamRow[]> {
  return tables(db).selectFrom('streams.stream').selectAll().orderBy('code').execute()
}

export type StreamState = Omit<Selectable<StreamTables['streams.state']>, 'stream'> & {
  recent: number
  things: number
  silent_things: number
}

const SORTS: Readonly<Record<string, string>> = {
  code: 's.code',
  lastReceivedAt: 't.last_received_at',
  perMinute: 'recent.n',
  stored: 't.stored',
  refused: 't.refused',
  silentThings: 'd.silent_things',
}

/** Streams with what became of their posts; `recent` counts the last ten minutes before `now`. */
export async function pageStreams(
  db: Kysely<AnyTables>,
  query: StreamQuery,
  now: Date,
  code?: string,
): Promise<{ rows: (StreamRow & StreamState)[]; total: number }> {
  const conditions = conditionsOf(query, code)
  const sort = SORTS[query.sort?.replace(/^-/, '') ?? ''] ?? 's.code'
  const direction = query.sort?.startsWith('-') ? 'desc nulls last' : 'asc nulls last'
  const { rows } = await sql<StreamRow & StreamState & { total: number }>`
    select s.*, t.stored, t.duplicates, t.refused, t.flagged, t.last_received_at, t.announced, t.announced_at,
      coalesce(recent.n, 0)::int as recent, d.things::int, d.silent_things::int, count(*) over ()::int as total
    from streams.stream s join streams.state t on t.stream = s.code
    left join lateral (select sum(stored) as n from streams.tally y
      where y.stream = s.code and y.minute > ${new Date(now.getTime() - 600_000)}) recent on true
    left join lateral (select count(distinct thing) as things,
      count(distinct thing) filter (where silent_since is not null) as silent_things
      from streams.datastream x where x.stream = s.code) d on true
    where ${conditions}
    order by ${sql.raw(`${sort} ${direction}, s.code`)}
    limit ${query.size} offset ${(query.page - 1) * query.size}`.execute(db)
  return { rows, total: rows[0]?.total ?? 0 }
}

function conditionsOf({ department, state, q }: StreamQuery, code: string | undefined) {
  const parts = [sql`true`]
  if (code) parts.push(sql`s.code = ${code}`)
  if (department) parts.push(sql`s.department = ${department}`)
  if (state === 'active' || state === 'paused') parts.push(sql`s.active = ${state === 'active'}`)
  if (state === 'silent') parts.push(sql`d.silent_things > 0`)
  if (q) {
    const like = `%${q.replace(/[\\%_]/g, '\\$&')}%`
    parts.push(sql`(s.code ilike ${like} or s.definition->>'title' ilike ${like})`)
  }
  return sql.join(parts, sql` and `)
}

/** What was received in each minute since `from`, oldest first. */
export async function talliesSince(db: Kysely<AnyTables>, stream: string, from: Date): Promise<Tally[]> {
  const rows = await tables(db)
    .selectFrom('streams.tally')
    .select(['minute', 'stored', 'duplicates', 'refused', 'flagged'])
    .where('stream', '=', stream)
    .where('minute', '>=', from)
    .orderBy('minute')
    .execute()
  return rows.map(({ minute, ...counts }) => ({ minute: minute.toISOString(), ...counts }))
}

/** Properties that have observations. */
export async function usedProperties(db: Kysely<AnyTables>, stream: string): Promise<string[]> {
  const rows = await tables(db)
    .selectFrom('streams.datastream')
    .select('property')
    .distinct()
    .where('stream', '=', stream)
    .execute()
  return rows.map(({ property }) => property)
}

/** What is not yet announced of a stream; takes it as announced. Undefined where there is nothing new. */
export async function takeUnannounced(
  db: Kysely<AnyTables>,
  stream: string,
  now: Date,
): Promise<{ count: number; flagged: number; receivedAt: Date } | undefined> {
  const { rows } = await sql<{ count: number; flagged: number; received_at: Date }>`
    with before as (
      select stored, announced, announced_at, last_received_at from streams.state where stream = ${stream} for update
    )
    update streams.state t set announced = b.stored, announced_at = ${now} from before b
    where t.stream = ${stream} and b.stored > b.announced
    returning b.stored - b.announced as count, b.last_received_at as received_at,
      (select coalesce(sum(y.flagged), 0)::int from streams.tally y
       where y.stream = ${stream} and y.minute >= date_trunc('minute', coalesce(b.announced_at, b.last_received_at))) as flagged
  `.execute(db)
  const [row] = rows
  return row && { count: row.count, flagged: row.flagged, receivedAt: row.received_at }
}

export async function deleteOldTallies(db: Kysely<AnyTables>, before: Date): Promise<void> {
  await tables(db).deleteFrom('streams.tally').where('minute', '<', before).execute()
}
