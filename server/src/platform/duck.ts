import { DuckDBInstance, type DuckDBConnection, type DuckDBValue, type Json } from '@duckdb/node-api'

/** A DuckDB session: one in-memory (or file) database with one connection. Close it when done. */
export type Duck = {
  connection: DuckDBConnection
  run(sql: string, params?: DuckDBValue[]): Promise<void>
  /** All rows as JSON-safe objects: BIGINT and DECIMAL come as strings when large, dates as ISO text. */
  all<T = Record<string, Json>>(sql: string, params?: DuckDBValue[]): Promise<T[]>
  close(): void
}

export type DuckOptions = {
  /** File path, or `:memory:` (the default). */
  path?: string
  /** DuckDB size text such as `1GB`. */
  memoryLimit?: string
  threads?: number
  /** Where DuckDB spills what does not fit in memory. */
  tempDirectory?: string
  readOnly?: boolean
}

/** Opens a DuckDB database. Extensions are never downloaded: only what is compiled in can be used. */
export async function openDuck(options: DuckOptions = {}): Promise<Duck> {
  const settings: Record<string, string> = {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  }
  if (options.memoryLimit) settings['memory_limit'] = options.memoryLimit
  if (options.threads) settings['threads'] = String(options.threads)
  if (options.tempDirectory) settings['temp_directory'] = options.tempDirectory
  if (options.readOnly) settings['access_mode'] = 'READ_ONLY'
  const instance = await DuckDBInstance.create(options.path ?? ':memory:', settings)
  return sessionOn(instance)
}

async function sessionOn(instance: DuckDBInstance): Promise<Duck> {
  const connection = await instance.connect()
  return {
    connection,
    async run(sql, params) {
      await connection.run(sql, params)
    },
    async all<T>(sql: string, params?: DuckDBValue[]) {
      const reader = await connection.runAndReadAll(sql, params)
      return reader.getRowObjectsJson() as T[]
    },
    close() {
      connection.closeSync()
      instance.closeSync()
    },
  }
}

/** A SQL text literal. */
export function sqlText(value: string): string {
  return `'${value.replaceAll("'", "''")}'`
}

/** A quoted SQL identifier. */
export function sqlName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
