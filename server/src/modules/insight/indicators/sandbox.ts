import { StatementType, type DuckDBPreparedStatement } from '@duckdb/node-api'
import { openLake, type Lake, type Wanted } from '#modules/data/lake/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { sqlName, sqlText } from '#platform/duck.ts'
import { datasetFacts } from './dataset-facts.ts'
import { addDivisions } from './divisions-sql.ts'
import { errors } from './errors.ts'
import { allRegions } from './region-store.ts'
import { readFault } from './sql-fault.ts'

/** Longest a person's SQL may run. */
const TIME_LIMIT_MS = 60_000

/**
 * A lake session for SQL that people wrote: the declared datasets without what is about a person, the divisions and
 * nothing else. No other file, no network, no
 * setting can be reached, and errors carry their place.
 */
export async function openSandbox(ctx: Ctx, wanted: readonly Wanted[]): Promise<Lake> {
  const lake = await openLake(ctx, wanted)
  try {
    const allowed: string[] = []
    for (const [dataset, path] of lake.paths) {
      const { personal } = await datasetFacts(ctx, dataset)
      if (personal.size > 0) await copyWithout(lake, dataset, personal)
      else allowed.push(sqlText(path))
    }
    await addDivisions(lake, await allRegions(ctx.db))
    await lake.run('set errors_as_json = true')
    await lake.run(`set allowed_paths = [${allowed.join(', ')}]`)
    await lake.run('set enable_external_access = false')
    await lake.run('set lock_configuration = true')
    return lake
  } catch (error) {
    lake.close()
    throw error
  }
}

/** A figure can carry a telephone number out; so personal columns are not there, nor the file that holds them. */
async function copyWithout(lake: Lake, dataset: string, personal: ReadonlySet<string>): Promise<void> {
  const columns = await lake.all<{ column_name: string }>(`describe ${sqlName(dataset)}`)
  const kept = columns.map(({ column_name }) => column_name).filter((name) => !personal.has(name))
  await lake.run(`create table copied as select ${kept.map(sqlName).join(', ')} from ${sqlName(dataset)}`)
  await lake.run(`drop view ${sqlName(dataset)}`)
  await lake.run(`alter table copied rename to ${sqlName(dataset)}`)
}

/** Checks that the text is exactly one query and binds its names; throws `indicators.badSql` with the place. */
export async function prepareQuery(sandbox: Lake, sql: string): Promise<DuckDBPreparedStatement> {
  return atPlace(sql, async () => {
    const statements = await sandbox.connection.extractStatements(sql)
    if (statements.count !== 1) throw onlyQueries(sql)
    const prepared = await statements.prepare(0)
    if (prepared.statementType !== StatementType.SELECT) throw onlyQueries(sql)
    return prepared
  })
}

/** Runs a query and gives its rows, interrupting it when it takes too long; `embedded` is the person's part of it. */
export async function runQuery<Row>(
  sandbox: Lake,
  query: { sql: string; params?: Record<string, string | number> },
  embedded: string,
): Promise<Row[]> {
  const timer = setTimeout(() => sandbox.connection.interrupt(), TIME_LIMIT_MS)
  try {
    return await atPlace(
      embedded,
      async () => {
        const reader = await sandbox.connection.runAndReadAll(query.sql, query.params)
        return reader.getRowObjectsJson() as Row[]
      },
      Buffer.byteLength(query.sql.slice(0, query.sql.indexOf(embedded))),
    )
  } finally {
    clearTimeout(timer)
  }
}

function onlyQueries(sql: string): Error {
  const message = 'Exactly one query (SELECT) is allowed.'
  return errors.badSql({ message, line: 1, column: 1, sql: sql.slice(0, 200) })
}

async function atPlace<T>(sql: string, work: () => Promise<T>, offset = 0): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Error && error.name === 'AppError') throw error
    throw errors.badSql(readFault(error, sql, offset), error)
  }
}
