import { connect as connectSocket } from 'node:net'
import mysql2, { type Connection, type FieldPacket, type TypeCastField } from 'mysql2'
import { errors } from '../errors.ts'
import type { Probe } from '../schema.ts'
import type { DatabaseSettings } from '../settings.ts'
import type { Connector, Reaching } from './connector.ts'
import { databaseError } from './database-error.ts'
import { countQuery, dataQuery, mysqlDialect } from './database-sql.ts'
import { readDatabase, type Snapshot, type Values } from './read-database.ts'

type Settings = Extract<DatabaseSettings, { kind: 'mysql' }>

const PIECE = 500
const SAMPLE = 10

export const mysql: Connector<Settings> = {
  async probe(reaching) {
    const { connection, close } = await connect(reaching)
    const { settings } = reaching
    try {
      const version = await ask(connection, 'select version()')
      const text = version.rows[0]?.[0] ?? ''
      const server = `${text.includes('MariaDB') ? 'MariaDB' : 'MySQL'} ${text.split('-')[0] ?? ''}`
      const base = { server, tables: await tablesOf(connection) }
      if (!settings.table && !settings.query) return { ...base, columns: [], rows: [], total: null }
      const query = dataQuery(mysqlDialect, settings, [], null)
      const { names, rows, fields } = await ask(connection, query.limited(SAMPLE))
      const total = await ask(connection, countQuery(mysqlDialect, settings))
      return {
        ...base,
        columns: fields.map(columnOf),
        rows: rows.map((row) => Object.fromEntries(names.map((name, i) => [name, row[i] ?? null]))),
        total: Number(total.rows[0]?.[0] ?? 0),
      }
    } finally {
      close()
    }
  },
  read: (reading) => readDatabase(reading, openSnapshot),
}

async function openSnapshot(reaching: Reaching<Settings>): Promise<Snapshot> {
  const { connection, close } = await connect(reaching)
  return {
    dialect: mysqlDialect,
    async describe(query) {
      const { fields } = await ask(connection, query)
      return fields.map((field) => ({ name: field.name, type: typeOf(field) }))
    },
    rows: (query) => streamRows(connection, query),
    async close() {
      close()
    },
  }
}

async function* streamRows(connection: Connection, query: string): AsyncGenerator<Values[]> {
  const stream = connection.query({ sql: query, rowsAsArray: true }).stream({ highWaterMark: PIECE })
  let piece: Values[] = []
  try {
    for await (const row of stream as AsyncIterable<Values>) {
      piece.push(row)
      if (piece.length < PIECE) continue
      yield piece
      piece = []
    }
  } catch (error) {
    throw databaseError(error)
  }
  if (piece.length > 0) yield piece
}

/** Connects to the address that was resolved and allowed, and begins a read-only transaction with one state of the data. */
async function connect({
  settings,
  secret,
  access,
  signal,
}: Reaching<Settings>): Promise<{ connection: Connection; close(): void }> {
  const target = await access.resolve(settings.host, settings.port)
  if (settings.tls === 'off' && !target.isListed) throw errors.insecure({ host: settings.host })
  const connection = mysql2.createConnection({
    ...{ host: settings.host, port: settings.port, database: settings.database, user: settings.user },
    // The certificate is checked against the host's name, though the connection goes to its resolved address.
    stream: () => connectSocket(settings.port, target.address),
    ...(secret === undefined ? {} : { password: secret }),
    ...(settings.tls === 'off' ? {} : { ssl: tlsOf(settings) }),
    ...{ connectTimeout: 10_000, timezone: '+08:00', charset: 'utf8mb4', typeCast: asText },
    // Neither may the server ask for local files, nor one text hold several statements.
    ...{ multipleStatements: false, flags: ['-LOCAL_FILES'] },
  })
  connection.on('error', () => undefined)
  const close = (): void => {
    signal.removeEventListener('abort', close)
    connection.destroy()
  }
  signal.addEventListener('abort', close, { once: true })
  try {
    await ask(connection, "set time_zone = '+08:00'")
    await limitTime(connection, settings.statementSeconds)
    await ask(connection, 'set session transaction isolation level repeatable read')
    await ask(connection, 'start transaction with consistent snapshot, read only')
  } catch (error) {
    close()
    throw databaseError(error, settings)
  }
  return { connection, close }
}

function tlsOf({ authority }: Settings) {
  return { rejectUnauthorized: true, verifyIdentity: true, ...(authority ? { ca: authority } : {}) }
}

async function limitTime(connection: Connection, seconds: number): Promise<void> {
  const { rows } = await ask(connection, 'select version()')
  const isMaria = rows[0]?.[0]?.includes('MariaDB') ?? false
  await ask(
    connection,
    isMaria
      ? `set session max_statement_time = ${seconds}`
      : `set session max_execution_time = ${seconds * 1000}`,
  )
}

/** Values as the server writes them; bytes that are no text as hexadecimal. */
function asText(field: TypeCastField): string | null {
  const bytes = field.buffer()
  if (bytes === null) return null
  const text = bytes.toString('utf8')
  return Buffer.from(text).equals(bytes) ? text : `0x${bytes.toString('hex')}`
}

type Answer = { names: string[]; rows: Values[]; fields: FieldPacket[] }

function ask(connection: Connection, sql: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    connection.query({ sql, rowsAsArray: true }, (error, rows, fields) => {
      if (error) return reject(databaseError(error))
      const named = (fields ?? []) as FieldPacket[]
      resolve({
        names: named.map(({ name }) => name),
        rows: Array.isArray(rows) ? (rows as unknown as Values[]) : [],
        fields: named,
      })
    })
  })
}

async function tablesOf(connection: Connection): Promise<Probe['tables']> {
  const { rows } = await ask(
    connection,
    `select table_schema, table_name, table_rows from information_schema.tables
     where table_schema not in ('mysql', 'sys', 'information_schema', 'performance_schema') order by 1, 2 limit 2000`,
  )
  return rows.map(([schema, name, count]) => ({
    schema: schema ?? null,
    name: name ?? '',
    rows: count == null ? null : Number(count),
  }))
}

const PRIMARY = 2

function columnOf(field: FieldPacket): Probe['columns'][number] {
  const type = typeOf(field)
  const flags = typeof field.flags === 'number' ? field.flags : 0
  return {
    name: field.name,
    type,
    isKey: (flags & PRIMARY) !== 0,
    canTellChange: /^(timestamp|datetime|date|longlong|long|int24|short|newdecimal)/.test(type),
  }
}

function typeOf({ columnType, type }: FieldPacket): string {
  const number = columnType ?? type ?? -1
  return (mysql2.Types as unknown as Record<number, string>)[number]?.toLowerCase() ?? String(number)
}
