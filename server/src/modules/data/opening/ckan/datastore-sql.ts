import { StatementType, type Json } from '@duckdb/node-api'
import { z } from 'zod'
import type { Ctx } from '#platform/ctx.ts'
import { openDuck, sqlName, sqlText, type Duck } from '#platform/duck.ts'
import { isAppError, platformErrors } from '#platform/errors.ts'
import { errors } from '../errors.ts'
import { openReleases, ROW_ID, viewSql } from '../open-rows.ts'
import { getOpened, type Opened } from '../opened.ts'
import { invalid, readParameters } from './envelope.ts'
import { MAX_RECORDS } from './datastore-search.ts'
import { queryTables } from './query-tables.ts'

const TIME_LIMIT_MS = 10_000
/** Strangers' queries at once in this process; more are told to come back. */
const AT_ONCE = 3

let running = 0

/** `datastore_search_sql`: one SELECT of a stranger over opened resources, in a session that reaches nothing else. */
export async function datastoreSearchSql(ctx: Ctx, given: unknown) {
  const { sql = '' } = readParameters(z.object({ sql: z.string().max(20_000).optional() }), given)
  if (sql === '') throw invalid('sql', 'Missing value')
  if (running >= AT_ONCE) throw platformErrors.tooMany()
  running++
  try {
    const tables = await tablesOf(sql)
    const opened = []
    for (const code of tables) opened.push(await getOpened(ctx, code))
    const sandbox = await openSandbox(ctx, opened)
    try {
      return { sql, ...(await run(sandbox, sql)) }
    } finally {
      sandbox.close()
    }
  } finally {
    running--
  }
}

async function tablesOf(sql: string): Promise<Set<string>> {
  const duck = await openDuck({ threads: 1, memoryLimit: '64MB' })
  try {
    return await queryTables(duck, sql)
  } finally {
    duck.close()
  }
}

/** The files themselves may be read only where they hold nothing but public columns; other versions are copied without. */
async function openSandbox(ctx: Ctx, opened: readonly Opened[]): Promise<Duck> {
  const wanted = opened.map(({ entry, newest }) => ({ code: entry.code, version: newest }))
  const { session, paths } = await openReleases(ctx, wanted)
  try {
    const allowed: string[] = []
    for (const { entry, columns, newest } of opened) {
      const path = paths.get(entry.code) ?? ''
      const stored = newest.columns.map(({ name }) => name)
      const shown = columns.map(({ name }) => name).filter((name) => stored.includes(name))
      const hidden = stored.some((name) => !name.startsWith('_') && !shown.includes(name))
      await session.run(`drop view if exists ${sqlName(entry.code)}`)
      await session.run(
        `create ${hidden ? 'table' : 'view'} ${sqlName(entry.code)} as ${viewSql(path, shown)}`,
      )
      if (!hidden) allowed.push(sqlText(path))
    }
    await session.run(`set memory_limit = '256MB'`)
    await session.run(`set temp_directory = ''`)
    await session.run(`set allowed_paths = [${allowed.join(', ')}]`)
    await session.run('set enable_external_access = false')
    await session.run('set lock_configuration = true')
    return session
  } catch (error) {
    session.close()
    throw error
  }
}

async function run(sandbox: Duck, sql: string) {
  const timer = setTimeout(() => sandbox.connection.interrupt(), TIME_LIMIT_MS)
  try {
    const statements = await sandbox.connection.extractStatements(sql)
    const prepared = await statements.prepare(0)
    if (statements.count !== 1 || prepared.statementType !== StatementType.SELECT)
      throw errors.badQuery({ reason: 'Exactly one SELECT is allowed.' })
    const reader = await prepared.streamAndReadUntil(MAX_RECORDS + 1)
    const names = reader.deduplicatedColumnNames()
    const types = reader.columnTypes().map(String)
    const integers = names.filter((_name, i) => /INT/.test(types[i] ?? ''))
    const records = reader.getRowObjectsJson()
    return {
      fields: names.map((id, i) => ({ id, type: ckanType(id, types[i] ?? '') })),
      records: records.slice(0, MAX_RECORDS).map((record) => withNumbers(record, integers)),
      ...(records.length > MAX_RECORDS ? { records_truncated: true } : {}),
    }
  } catch (error) {
    if (isAppError(error)) throw error
    throw errors.badQuery({ reason: reasonOf(error) }, error)
  } finally {
    clearTimeout(timer)
  }
}

/** DuckDB gives 64-bit integers as text; those a double holds exactly become numbers, larger ones stay text. */
function withNumbers(record: Record<string, Json>, integers: readonly string[]): Record<string, Json> {
  const numbers = integers.flatMap((name) => {
    const number = Number(record[name])
    return typeof record[name] === 'string' && Number.isSafeInteger(number) ? [[name, number] as const] : []
  })
  return { ...record, ...Object.fromEntries(numbers) }
}

function ckanType(id: string, type: string): string {
  if (id === ROW_ID) return 'int'
  if (/INT/.test(type) || type.startsWith('DECIMAL')) return 'numeric'
  if (type === 'DOUBLE' || type === 'FLOAT') return 'float8'
  if (type === 'BOOLEAN') return 'bool'
  if (type === 'DATE') return 'date'
  return type.startsWith('TIMESTAMP') ? 'timestamp' : 'text'
}

/** The database's own words, without any path of this machine. */
function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  return text.replaceAll(/\S*\/\S*\.parquet\S*/g, '…').slice(0, 500)
}
