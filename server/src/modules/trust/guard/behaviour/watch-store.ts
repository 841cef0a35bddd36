import { sql, type Insertable, type Kysely } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import type { GuardTables } from '../tables.ts'
import type { Act, Place } from './act.ts'
import type { DetectorName, DetectorSettings } from './detectors.ts'
import type { WatchState } from './watch-acts.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<GuardTables>()

export async function addActs(db: Kysely<AnyTables>, acts: readonly Act[]): Promise<void> {
  if (acts.length === 0) return
  const rows = JSON.stringify(acts)
  await sql`insert into guard.request_act (act) select value from jsonb_array_elements(${rows}::jsonb)`.execute(
    db,
  )
}

/** Takes the oldest acts out; they are gone when the transaction commits, and looked at then. */
export async function takeActs(db: Kysely<AnyTables>, limit: number): Promise<Act[]> {
  const { rows } = await sql<{ id: number; act: Act }>`
    delete from guard.request_act where id in (select id from guard.request_act order by id limit ${limit})
    returning id, act`.execute(db)
  return rows.sort((a, b) => a.id - b.id).map(({ act }) => act)
}

/** Only one process looks at a time; the place is locked until the transaction ends. Undefined while another looks. */
export async function lockPlace(db: Kysely<AnyTables>): Promise<number | undefined> {
  const row = await tables(db)
    .selectFrom('guard.watch_place')
    .select('index')
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  return row?.index
}

export async function movePlace(db: Kysely<AnyTables>, index: number): Promise<void> {
  await tables(db).updateTable('guard.watch_place').set({ index }).execute()
}

export async function loadStates(
  db: Kysely<AnyTables>,
  keys: readonly string[],
): Promise<Map<string, WatchState>> {
  if (keys.length === 0) return new Map()
  const rows = await tables(db).selectFrom('guard.watch_state').selectAll().where('key', 'in', keys).execute()
  return new Map(rows.map(({ key, state }) => [key, state]))
}

/** Keeps what detectors remember, and forgets what no window reaches any more. */
export async function saveStates(
  db: Kysely<AnyTables>,
  states: ReadonlyMap<string, WatchState>,
  now: Date,
): Promise<void> {
  const rows = JSON.stringify([...states].map(([key, state]) => ({ key, state })))
  await sql`
    insert into guard.watch_state (key, state, at)
    select key, state, ${now} from jsonb_to_recordset(${rows}::jsonb) as row (key text, state jsonb)
    on conflict (key) do update set state = excluded.state, at = excluded.at`.execute(db)
  await sql`delete from guard.watch_state where at < ${now}::timestamptz - interval '8 days'`.execute(db)
}

export async function loadSettings(db: Kysely<AnyTables>): Promise<Map<DetectorName, DetectorSettings>> {
  const rows = await tables(db)
    .selectFrom('guard.detector_settings')
    .select(['detector', 'settings'])
    .execute()
  return new Map(rows.map(({ detector, settings }) => [detector, settings]))
}

/** Where addresses are, by the narrowest range that holds them; none where the installation gave no table. */
export async function placesOf(
  db: Kysely<AnyTables>,
  addresses: readonly string[],
): Promise<Map<string, Place>> {
  const known = addresses.filter((address) => /^[\d.]+$|^[\da-f:.]+$/i.test(address))
  if (known.length === 0) return new Map()
  const { rows } = await sql<Place & { address: string }>`
    select distinct on (address) address, region, longitude, latitude
    from unnest(${known}::text[]) as address join guard.address_place on address::inet <<= range
    order by address, masklen(range) desc`.execute(db)
  return new Map(rows.map(({ address, ...place }) => [address, place]))
}

export async function saveSettings(
  db: Kysely<AnyTables>,
  row: Insertable<GuardTables['guard.detector_settings']>,
): Promise<void> {
  const { detector: _detector, ...change } = row
  await tables(db)
    .insertInto('guard.detector_settings')
    .values(row)
    .onConflict((conflict) => conflict.column('detector').doUpdateSet(change))
    .execute()
}
