import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { modules } from '../../server/src/app.ts'
import { modules as map } from '../../server/src/modules/map.ts'
import { openDatabase } from '../../server/src/platform/db.ts'
import { migrate, schemaOf } from '../../server/src/platform/migrate.ts'
import { startPostgres } from '../../server/src/platform/postgres.ts'

type Column = { schema: string; table: string; column: string; type: string; nullable: boolean }

const COLUMNS = `
  select c.table_schema as schema, c.table_name as "table", c.column_name as "column",
    case when c.data_type = 'ARRAY' then substr(c.udt_name, 2) || '[]' else c.data_type end as type,
    c.is_nullable = 'YES' as nullable
  from information_schema.columns c
  where c.table_schema = any($1) and c.table_name not like '\\_migration%'
  order by c.table_schema, c.table_name, c.ordinal_position`

/** The tables of every module for docs/generated, read from a database that has just been migrated. */
export async function schemaTable(): Promise<string> {
  const columns = await readColumns(['platform', ...Object.keys(map).map(schemaOf)])
  const schemas = [...new Set(columns.map(({ schema }) => schema))]
  const sections = schemas.map((schema) => {
    const own = columns.filter((column) => column.schema === schema)
    const rows = [...Map.groupBy(own, ({ table }) => table)].map(([table, parts]) => {
      const list = parts.map(({ column, type, nullable }) => `${column} *${type}${nullable ? ', null' : ''}*`)
      return `| ${table} | ${list.join(' · ')} |`
    })
    return [`## ${schema}`, '', '| table | columns |', '| --- | --- |', ...rows, ''].join('\n')
  })
  return [
    '# Tables',
    '',
    'Generated from the migrations by `npm run gen`. One schema per module; no foreign key leaves its schema.',
    '',
    ...sections,
  ].join('\n')
}

async function readColumns(schemas: readonly string[]): Promise<Column[]> {
  const dir = await mkdtemp(join(tmpdir(), 'yuzhi-gen-'))
  await chmod(dir, 0o755)
  const postgres = await startPostgres(dir, { durable: false })
  const database = openDatabase(postgres.url, 2)
  try {
    await migrate(database.kysely, modules)
    return (await database.pool.query<Column>(COLUMNS, [schemas])).rows
  } finally {
    await database.close()
    await postgres.stop()
    await rm(dir, { recursive: true, force: true })
  }
}
