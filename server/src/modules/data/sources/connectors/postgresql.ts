import pg from 'pg'
import { errors } from '../errors.ts'
import type { Probe } from '../schema.ts'
import type { DatabaseSettings } from '../settings.ts'
import type { Connector, Reaching } from './connector.ts'
import { countQuery, dataQuery, postgresDialect } from './database-sql.ts'
import { databaseError } from './database-error.ts'
import { readDatabase, type Snapshot, type Values } from './read-database.ts'

type Settings = Extract<DatabaseSettings, { kind: 'postgresql' }>

const PIECE = 2000
const SAMPLE = 10

/** Values as the server writes them: no digit is lost, and a record is the same text each time it is read. */
const asText = { getTypeParser: () => (text: string) => text }

export const postgresql: Connector<Settings> = {
  async probe(reaching) {
    const { client, close } = await connect(reaching)
    const { settings } = reaching
    try {
      const server = await ask(client, 'show server_version')
      const found = await tablesOf(client)
      const base = { server: `PostgreSQL ${server[0]?.[0] ?? ''}`, tables: found }
      if (!settings.table && !settings.query) return { ...base, columns: [], rows: [], total: null }
      const query = dataQuery(postgresDialect, settings, [], null)
      const { fields, rows } = await run(client, query.limited(SAMPLE))
      const total = await ask(client, countQuery(postgresDialect, settings))
      return {
        ...base,
        columns: await columnsOf(client, settings, fields),
        rows: rows.map((row) => Object.fromEntries(fields.map(({ name }, i) => [name, row[i] ?? null]))),
        total: Number(total[0]?.[0] ?? 0),
      }
    } finally {
      await close()
    }
  },
  read: (reading) => readDatabase(reading, openSnapshot),
}

async function openSnapshot(reaching: Reaching<Settings>): Promise<Snapshot> {
  const { client, close } = await connect(reaching)
  return {
    dialect: postgresDialect,
    async describe(query) {
      const { fields } = await run(client, query)
      const types = await typeNames(client, fields)
      return fields.map(({ name }, i) => ({ name, type: types[i] ?? 'text' }))
    },
    async *rows(query) {
      await run(client, `declare records no scroll cursor for ${query}`)
      for (;;) {
        const { rows } = await run(client, `fetch forward ${PIECE} from records`)
        if (rows.length === 0) break
        yield rows
      }
      await run(client, 'close records')
    },
    close,
  }
}

/** Connects to the address that was resolved and allowed, and begins a read-only transaction with one state of the data. */
async function connect({
  settings,
  secret,
  access,
  signal,
}: Reaching<Settings>): Promise<{ client: pg.Client; close(): Promise<void> }> {
  const target = await access.resolve(settings.host, settings.port)
  if (settings.tls === 'off' && !target.isListed) throw errors.insecure({ host: settings.host })
  const client = new pg.Client({
    ...{ host: target.address, port: settings.port, database: settings.database, user: settings.user },
    ...(secret === undefined ? {} : { password: secret }),
    ssl: settings.tls === 'off' ? false : tlsOf(settings),
    ...{ types: asText, connectionTimeoutMillis: 10_000, application_name: 'yuzhi' },
    statement_timeout: settings.statementSeconds * 1000,
  })
  // A connection that breaks shows in the query it breaks.
  client.on('error', () => undefined)
  const stop = (): void => void client.end().catch(() => undefined)
  signal.addEventListener('abort', stop, { once: true })
  const close = async (): Promise<void> => {
    signal.removeEventListener('abort', stop)
    await client.end().catch(() => undefined)
  }
  try {
    await client.connect()
    await client.query("set time zone 'Asia/Shanghai'; set datestyle = 'ISO'; set extra_float_digits = 1")
    await client.query('begin isolation level repeatable read read only')
  } catch (error) {
    await close()
    throw databaseError(error, settings)
  }
  return { client, close }
}

function tlsOf({ host, authority }: Settings): object {
  return { rejectUnauthorized: true, servername: host, ...(authority ? { ca: authority } : {}) }
}

/** One statement only: the extended protocol refuses a second one, whatever a query's text holds. */
async function run(client: pg.Client, text: string): Promise<{ fields: pg.FieldDef[]; rows: Values[] }> {
  const query = { text, rowMode: 'array' as const, queryMode: 'extended' }
  try {
    return await client.query<Values>(query)
  } catch (error) {
    throw databaseError(error)
  }
}

async function ask(client: pg.Client, text: string): Promise<Values[]> {
  return (await run(client, text)).rows
}

async function typeNames(client: pg.Client, fields: readonly pg.FieldDef[]): Promise<string[]> {
  if (fields.length === 0) return []
  const ids = fields.map(({ dataTypeID }) => dataTypeID).join(', ')
  const rows = await ask(
    client,
    `select format_type(id, null) from unnest(array[${ids}]::oid[]) with ordinality as t(id, n) order by n`,
  )
  return rows.map((row) => row[0] ?? 'text')
}

async function tablesOf(client: pg.Client): Promise<Probe['tables']> {
  const rows = await ask(
    client,
    `select n.nspname, c.relname, case when c.reltuples < 0 then null else c.reltuples::bigint end
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname not in ('pg_catalog', 'information_schema')
       and n.nspname not like 'pg\\_%' and has_table_privilege(c.oid, 'select')
     order by 1, 2 limit 2000`,
  )
  return rows.map(([schema, name, count]) => ({
    schema: schema ?? null,
    name: name ?? '',
    rows: count == null ? null : Number(count),
  }))
}

async function columnsOf(
  client: pg.Client,
  { table }: Settings,
  fields: readonly pg.FieldDef[],
): Promise<Probe['columns']> {
  const types = await typeNames(client, fields)
  const keys = table
    ? await ask(
        client,
        `select a.attname from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
         where i.indisprimary and i.indrelid = to_regclass(${postgresDialect.text(
           [...(table.schema ? [table.schema] : []), table.name]
             .map((part) => postgresDialect.name(part))
             .join('.'),
         )})`,
      )
    : []
  const isKey = new Set(keys.map(([name]) => name))
  return fields.map(({ name }, i) => {
    const type = types[i] ?? 'text'
    const canTellChange = /^(timestamp|date|bigint|integer|smallint|numeric)/.test(type)
    return { name, type, isKey: isKey.has(name), canTellChange }
  })
}
