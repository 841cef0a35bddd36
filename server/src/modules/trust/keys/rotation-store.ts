import { sql, type Kysely, type Selectable } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import type { Suite } from './crypto/suite.ts'
import type { Rotation } from './rotation.ts'
import type { KeysTables } from './tables.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<KeysTables>()

export type WrappedRow = { id: number; name: string; suite: Suite; kek: number; wrapped: Buffer }

export async function insertRotation(
  db: Kysely<AnyTables>,
  rotation: { toVersion: number; total: number; startedBy: string; startedAt: Date },
): Promise<Rotation> {
  const row = await tables(db)
    .insertInto('keys.rotation')
    .values({
      to_version: rotation.toVersion,
      state: 'running',
      total: rotation.total,
      started_by: rotation.startedBy,
      started_at: rotation.startedAt,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  return toRotation(row)
}

/** The rotation that has not ended, if any. */
export async function findRunning(db: Kysely<AnyTables>): Promise<Rotation | undefined> {
  const row = await tables(db)
    .selectFrom('keys.rotation')
    .selectAll()
    .where('state', 'in', ['running', 'cancelling'])
    .executeTakeFirst()
  return row && toRotation(row)
}

/** The rotation, locked: workers that both believe it is theirs take turns. */
export async function lockRotation(db: Kysely<AnyTables>, id: number): Promise<Rotation> {
  const query = tables(db).selectFrom('keys.rotation').selectAll().where('id', '=', id)
  return toRotation(await query.forUpdate().executeTakeFirstOrThrow())
}

export async function updateRotation(
  db: Kysely<AnyTables>,
  { id, state, total, done, lastId, unopenable, endedAt, seconds }: Rotation,
): Promise<void> {
  await tables(db)
    .updateTable('keys.rotation')
    .set({ state, total, done, last_id: lastId, unopenable, ended_at: endedAt, seconds })
    .where('id', '=', id)
    .execute()
}

const SORTS = {
  startedAt: 'started_at',
  toVersion: 'to_version',
  total: 'total',
  seconds: 'seconds',
} as const

/** A page of rotations; the newest first unless `sort` names another column. */
export async function listRotations(
  db: Kysely<AnyTables>,
  page: { sort?: string | undefined; limit: number; offset: number },
): Promise<{ items: Rotation[]; total: number }> {
  const [, minus, name] = /^(-?)(\w+)$/.exec(page.sort ?? '-startedAt') ?? []
  const column = SORTS[name as keyof typeof SORTS] ?? 'started_at'
  const rows = await tables(db)
    .selectFrom('keys.rotation')
    .selectAll()
    .orderBy(column, minus ? 'desc' : 'asc')
    .orderBy('id', 'desc')
    .limit(page.limit)
    .offset(page.offset)
    .execute()
  const { count } = await tables(db)
    .selectFrom('keys.rotation')
    .select((e) => e.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return { items: rows.map(toRotation), total: count }
}

/** The next data keys not on the rotation's version, in order of their ids. */
export async function nextToRewrap(
  db: Kysely<AnyTables>,
  { toVersion, lastId, unopenable }: Rotation,
  limit: number,
): Promise<WrappedRow[]> {
  return tables(db)
    .selectFrom('keys.data_key')
    .select(['id', 'name', 'suite', 'kek', 'wrapped'])
    .where('id', '>', lastId)
    .where('kek', '<>', toVersion)
    .where((e) => sql<boolean>`${e.ref('id')} <> all(${unopenable}::int[])`)
    .orderBy('id')
    .limit(limit)
    .execute()
}

export async function putRewrapped(
  db: Kysely<AnyTables>,
  toVersion: number,
  rows: readonly { id: number; wrapped: Buffer }[],
): Promise<void> {
  const ids = rows.map(({ id }) => id)
  const wrapped = rows.map((row) => row.wrapped)
  await sql`
    update keys.data_key d set wrapped = r.wrapped, kek = ${toVersion}
    from unnest(${ids}::int[], ${wrapped}::bytea[]) as r (id, wrapped)
    where d.id = r.id`.execute(db)
}

export async function countNotOn(db: Kysely<AnyTables>, version: number): Promise<number> {
  const { count } = await tables(db)
    .selectFrom('keys.data_key')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('kek', '<>', version)
    .executeTakeFirstOrThrow()
  return count
}

function toRotation(row: Selectable<KeysTables['keys.rotation']>): Rotation {
  const { id, state, total, done, unopenable, seconds } = row
  return {
    id,
    toVersion: row.to_version,
    state,
    total,
    done,
    lastId: row.last_id,
    unopenable,
    startedBy: row.started_by,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    seconds,
  }
}
