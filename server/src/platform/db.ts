import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import type { AnyTables } from './ctx.ts'

// int8 counts fit in a double here; numeric stays text so that no digit is lost.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)

export type Database = { kysely: Kysely<AnyTables>; pool: pg.Pool; close(): Promise<void> }

/** Opens a pool of connections. */
export function openDatabase(url: string, max = 12): Database {
  const pool = new pg.Pool({ connectionString: url, max, application_name: 'yuzhi' })
  // A connection cut while idle (restart of the server) must not end the process; the next query reconnects.
  pool.on('error', () => undefined)
  const kysely = new Kysely<AnyTables>({ dialect: new PostgresDialect({ pool }) })
  return { kysely, pool, close: () => kysely.destroy() }
}

/** Whether the handle is already a transaction. */
export function isTransaction(db: Kysely<AnyTables>): db is Transaction<AnyTables> {
  return db.isTransaction
}
