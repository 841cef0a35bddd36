import type pg from 'pg'
import { CANONICAL_SETTINGS, canonicalCopy, type TableShape } from './canonical.ts'
import { copyOut } from './copy-rows.ts'
import type { Manifest, TableDump } from './manifest.ts'
import { readAuditState, readMigrations, readPartitions, readSequences, readTables } from './read-schema.ts'
import type { Repository } from './repository.ts'
import { storeContent } from './store-content.ts'

type DatabasePart = Pick<Manifest, 'server' | 'migrations' | 'tables' | 'partitions' | 'sequences' | 'audit'>

export type DumpSteps = {
  /** Called once the snapshot stands: from now on nothing written is in it. */
  snapshotTaken(): Promise<void>
  table(done: number, total: number): void
  signal: AbortSignal | undefined
}

/** Copies every table as one snapshot sees it; others read and write meanwhile. */
export async function dumpDatabase(
  client: pg.ClientBase,
  repository: Repository,
  steps: DumpSteps,
): Promise<DatabasePart & { written: number }> {
  for (const setting of CANONICAL_SETTINGS) await client.query(setting)
  await client.query('begin isolation level repeatable read, read only')
  try {
    // The first statement is what takes the snapshot.
    const shapes = await readTables(client)
    await steps.snapshotTaken()
    const partitions = await readPartitions(client)
    // Sequences belong to no snapshot; read after it they are never behind its rows.
    const sequences = await readSequences(client)
    const migrations = await readMigrations(client)
    const audit = await readAuditState(client)
    const { rows } = await client.query<{ server: string }>(
      `select current_setting('server_version') as server`,
    )
    const tables: TableDump[] = []
    let written = 0
    for (const shape of shapes) {
      steps.signal?.throwIfAborted()
      const { written: added, ...table } = await dumpTable(client, repository, shape, steps.signal)
      tables.push(table)
      written += added
      steps.table(tables.length, shapes.length)
    }
    return { server: rows[0]?.server ?? '', migrations, tables, partitions, sequences, audit, written }
  } finally {
    await client.query('rollback').catch(() => undefined)
  }
}

async function dumpTable(
  client: pg.ClientBase,
  repository: Repository,
  shape: TableShape,
  signal: AbortSignal | undefined,
): Promise<TableDump & { written: number }> {
  let rows = 0
  const counted = async function* (): AsyncGenerator<Buffer> {
    rows = yield* copyOut(client, canonicalCopy(shape))
  }
  const content = await storeContent(repository, counted(), signal)
  return { ...shape, ...content, rows }
}
