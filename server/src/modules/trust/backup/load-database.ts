import pg from 'pg'
import { CANONICAL_SETTINGS, hashTable, quoted, tableName } from './canonical.ts'
import { readChunk } from './chunk.ts'
import { copyIn } from './copy-rows.ts'
import type { Manifest, TableDump } from './manifest.ts'
import { readTables } from './read-schema.ts'
import type { Repository } from './repository.ts'

/** Fills a database whose schema is made, and compares it with the backup table by table. Throws naming what differs. */
export async function loadDatabase(
  url: string,
  repository: Repository,
  manifest: Manifest,
  progress: (done: number, total: number) => void,
): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    for (const setting of CANONICAL_SETTINGS) await client.query(setting)
    await checkShapes(client, manifest)
    for (const { parent, name, bound } of manifest.partitions)
      await client.query(`create table if not exists ${name} partition of ${parent} ${bound}`)
    // Triggers and foreign keys guarded these rows when they were written; loading is no change.
    await client.query('set session_replication_role to replica')
    await client.query(`truncate ${manifest.tables.map(tableName).join(', ')}`)
    for (const [done, table] of manifest.tables.entries()) {
      await loadTable(client, repository, table)
      progress(done + 1, manifest.tables.length)
    }
    for (const { name, last } of manifest.sequences) await client.query('select setval($1, $2)', [name, last])
    await client.query('analyze')
  } finally {
    await client.end()
  }
}

async function checkShapes(client: pg.ClientBase, { tables }: Manifest): Promise<void> {
  const made = new Map((await readTables(client)).map((table) => [tableName(table), table.columns.join()]))
  for (const table of tables) {
    const columns = made.get(tableName(table))
    if (columns === undefined) throw new Error(`This software has no table ${table.schema}.${table.name}.`)
    if (columns.split(',').sort().join() !== [...table.columns].sort().join()) {
      throw new Error(
        `Table ${table.schema}.${table.name} has other columns in this software than in the backup.`,
      )
    }
  }
}

async function loadTable(client: pg.ClientBase, repository: Repository, table: TableDump): Promise<void> {
  const columns = table.columns.map(quoted).join(', ')
  await copyIn(client, `copy ${tableName(table)} (${columns}) from stdin`, contentOf(repository, table))
  const found = await hashTable(client, table)
  if (found.sha256 === table.sha256 && found.rows === table.rows) return
  throw new Error(
    `Table ${table.schema}.${table.name} is not what was backed up: ${found.rows} rows of ${table.rows}, or other content.`,
  )
}

/** The bytes of a table or file, chunk by chunk. */
export async function* contentOf(
  repository: Repository,
  { chunks }: { chunks: readonly string[] },
): AsyncGenerator<Buffer> {
  for (const id of chunks) {
    const plain = await readChunk(repository, id)
    if (typeof plain === 'string') throw new Error(`Chunk ${id} is ${plain}.`)
    yield plain
  }
}
