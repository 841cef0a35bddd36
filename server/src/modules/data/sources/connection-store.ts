import { sql, type Kysely, type Selectable } from 'kysely'
import type { AnyTables } from '#platform/ctx.ts'
import type { Cursor } from './cursor.ts'
import type { Shape } from './schema-difference.ts'
import type { Settings } from './settings.ts'
import type { SourcesTables } from './tables.ts'

const tables = (db: Kysely<AnyTables>) => db.withTables<SourcesTables>()

/** A connection as it is carried out. */
export type ConnectionRow = Selectable<SourcesTables['sources.connection']>

export type ConnectionSettings = {
  source: string
  settings: Settings
  sealed: string | null
  cron: string | null
  zone: string
  perMinute: number | null
  attempts: number
  deletionLimit: number
  nextAt: Date | null
  by: string
  at: Date
}

/** Adds a connection or changes it. `afresh` forgets how far it was read, since now another place is read. */
export async function upsertConnection(
  db: Kysely<AnyTables>,
  input: ConnectionSettings,
  afresh: boolean,
): Promise<void> {
  const row = {
    kind: input.settings.kind,
    settings: JSON.stringify(input.settings),
    sealed: input.sealed,
    cron: input.cron,
    zone: input.zone,
    per_minute: input.perMinute,
    attempts: input.attempts,
    deletion_limit: input.deletionLimit,
    next_at: input.nextAt,
    changed_by: input.by,
    changed_at: input.at,
  }
  const start = { cursor: null, shape: null, last_files: '{}' }
  await tables(db)
    .insertInto('sources.connection')
    .values({ source: input.source, paused: false, ...row, ...start })
    .onConflict((c) => c.column('source').doUpdateSet(afresh ? { ...row, ...start } : row))
    .execute()
}

export async function findConnection(
  db: Kysely<AnyTables>,
  source: string,
): Promise<ConnectionRow | undefined> {
  return tables(db)
    .selectFrom('sources.connection')
    .selectAll()
    .where('source', '=', source)
    .executeTakeFirst()
}

/** All connections, in the order of their sources. */
export async function allConnections(db: Kysely<AnyTables>): Promise<ConnectionRow[]> {
  return tables(db).selectFrom('sources.connection').selectAll().orderBy('source').execute()
}

/** Keeps how far the source was read, and what was delivered last. */
export async function saveProgress(
  db: Kysely<AnyTables>,
  source: string,
  progress: { cursor: Cursor | null; shape: Shape | null; lastFiles: Partial<Record<string, string>> },
): Promise<void> {
  const { cursor, shape, lastFiles } = progress
  await tables(db)
    .updateTable('sources.connection')
    .set({
      cursor: cursor && JSON.stringify(cursor),
      shape: shape && JSON.stringify(shape),
      last_files: JSON.stringify(lastFiles),
    })
    .where('source', '=', source)
    .execute()
}

/** Sets the cursor back to where it stood; what was read since is read again. */
export async function rewindCursor(
  db: Kysely<AnyTables>,
  source: string,
  cursor: Cursor | null,
): Promise<void> {
  await tables(db)
    .updateTable('sources.connection')
    .set({ cursor: cursor && JSON.stringify(cursor), last_files: '{}' })
    .where('source', '=', source)
    .execute()
}

export async function setPaused(
  db: Kysely<AnyTables>,
  source: string,
  paused: boolean,
  nextAt: Date | null,
): Promise<void> {
  await tables(db)
    .updateTable('sources.connection')
    .set({ paused, next_at: nextAt })
    .where('source', '=', source)
    .execute()
}

/** Connections whose time has come; each is locked until the transaction ends and skipped where another has it. */
export async function lockDue(db: Kysely<AnyTables>, now: Date): Promise<ConnectionRow[]> {
  return tables(db)
    .selectFrom('sources.connection')
    .selectAll()
    .where('paused', '=', false)
    .where('next_at', '<=', now)
    .orderBy('next_at')
    .limit(200)
    .forUpdate()
    .skipLocked()
    .execute()
}

export async function setNextAt(db: Kysely<AnyTables>, source: string, nextAt: Date | null): Promise<void> {
  await tables(db)
    .updateTable('sources.connection')
    .set({ next_at: nextAt })
    .where('source', '=', source)
    .execute()
}

/** Removes a connection; its fetches and what they delivered stay as history. */
export async function deleteConnection(db: Kysely<AnyTables>, source: string): Promise<boolean> {
  const { numAffectedRows } = await sql`delete from sources.connection where source = ${source}`.execute(db)
  return (numAffectedRows ?? 0n) > 0n
}
