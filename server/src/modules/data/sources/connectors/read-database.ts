import type { FileRole, LandedFile } from '#modules/data/ingest/index.ts'
import { openReader, type Cursor, type Reader } from '../cursor.ts'
import { errors } from '../errors.ts'
import { landRecords } from '../land-records.ts'
import type { Shape } from '../schema-difference.ts'
import type { DatabaseSettings } from '../settings.ts'
import type { Haul, Reading } from './connector.ts'
import { dataQuery, keyQuery, type Dialect } from './database-sql.ts'

/** Values of one row in the order of the columns, as text. */
export type Values = (string | null)[]

/** An open read-only transaction on a foreign database: all queries see one state of it. */
export type Snapshot = {
  dialect: Dialect
  /** Columns of a query with their declared types; nothing is read. */
  describe(query: string): Promise<Shape>
  /** The rows of a query, streamed in pieces. */
  rows(query: string): AsyncGenerator<Values[]>
  close(): Promise<void>
}

/**
 * Reads a table or query, all of it or what changed since the cursor, in batches that are deliveries of their own.
 * With the last batch go the keys of all records or of the deleted ones, read in the same transaction.
 */
export async function* readDatabase<S extends DatabaseSettings>(
  reading: Reading<S>,
  open: (reading: Reading<S>) => Promise<Snapshot>,
): AsyncGenerator<Haul> {
  const snapshot = await open(reading)
  try {
    const shape = await snapshot.describe(dataQuery(snapshot.dialect, reading.settings, [], null).limited(0))
    checkColumns(shape, reading.settings)
    yield* readBatches(reading, snapshot, shape)
  } finally {
    await snapshot.close()
  }
}

async function* readBatches<S extends DatabaseSettings>(
  reading: Reading<S>,
  snapshot: Snapshot,
  shape: Shape,
): AsyncGenerator<Haul> {
  const { settings, cursor, dataDir } = reading
  const { dialect } = snapshot
  const query = dataQuery(dialect, settings, shape, cursor)
  const feed = openFeed(reading, snapshot.rows(query.text), shape)
  const role: FileRole = isWhole(settings) ? 'complete' : 'records'
  // What must be complete is one delivery; else each batch stands for itself.
  const most = role === 'complete' ? Infinity : settings.batchRecords
  for (let batch = 1; ; batch++) {
    await reading.pace()
    const name = nameOf(settings, batch)
    const file = await landRecords(dataDir, `${name}.ndjson`, role, feed.take(most))
    const files: LandedFile[] = [file]
    if (feed.isDone()) {
      if (settings.deletions.how === 'compare' && role !== 'complete')
        files.push(await landKeys(reading, snapshot, shape, `${name}-keys.ndjson`))
      const gone = feed.deleted()
      if (settings.deletions.how === 'flag' && gone.length > 0)
        files.push(await landRecords(dataDir, `${name}-deletions.ndjson`, 'deletions', each(gone)))
    }
    yield { files, records: feed.count(), shape, cursor: feed.cursor() }
    if (feed.isDone()) return
  }
}

/** Without a change column every reading is of all records, and what is missing in it was deleted. */
function isWhole({ change, deletions }: DatabaseSettings): boolean {
  return change === null && deletions.how === 'compare'
}

type Feed = {
  take(most: number): AsyncGenerator<string>
  isDone(): boolean
  /** Records of the last batch. */
  count(): number
  deleted(): string[]
  cursor(): Cursor | null
}

/** Rows of a query as lines of JSON, without those that were delivered before and those that are marked as deleted. */
function openFeed<S extends DatabaseSettings>(
  { settings, cursor, signal, count }: Reading<S>,
  pieces: AsyncGenerator<Values[]>,
  shape: Shape,
): Feed {
  const names = shape.map(({ name }) => name)
  const reader: Reader | undefined = settings.change ? openReader(cursor) : undefined
  const at = names.indexOf(settings.change?.column ?? '')
  const { deletions } = settings
  const flag = deletions.how === 'flag' ? names.indexOf(deletions.column) : -1
  const deleted: string[] = []
  let waiting: Values[] = []
  let [done, records] = [false, 0]
  const isDeleted = (row: Values): boolean =>
    deletions.how === 'flag' && deletions.values.includes(row[flag] ?? '')
  return {
    async *take(most) {
      records = 0
      while (records < most) {
        const row = waiting.shift()
        if (row === undefined) {
          signal.throwIfAborted()
          const next = await pieces.next()
          done = next.done === true
          if (next.done) return
          waiting = next.value
          continue
        }
        const line = JSON.stringify(Object.fromEntries(names.map((name, i) => [name, row[i] ?? null])))
        if (reader && !reader.take(row[at] ?? null, line)) count('repeated')
        else if (isDeleted(row)) deleted.push(keyLine(names, row, settings.key))
        else {
          records++
          count('records')
          yield line
        }
      }
    },
    isDone: () => done,
    count: () => records,
    deleted: () => deleted,
    cursor: () => reader?.cursor() ?? null,
  }
}

async function landKeys<S extends DatabaseSettings>(
  { settings, dataDir, signal }: Reading<S>,
  snapshot: Snapshot,
  shape: Shape,
  name: string,
): Promise<LandedFile> {
  const names = shape.map((column) => column.name).filter((column) => settings.key.includes(column))
  const lines = async function* (): AsyncGenerator<string> {
    for await (const piece of snapshot.rows(keyQuery(snapshot.dialect, settings, names))) {
      signal.throwIfAborted()
      for (const row of piece) yield keyLine(names, row, names)
    }
  }
  return landRecords(dataDir, name, 'keys', lines())
}

function keyLine(names: readonly string[], row: Values, key: readonly string[]): string {
  return JSON.stringify(Object.fromEntries(key.map((name) => [name, row[names.indexOf(name)] ?? null])))
}

function checkColumns(shape: Shape, { key, change, deletions }: DatabaseSettings): void {
  const known = new Set(shape.map(({ name }) => name))
  const named = [
    ...key,
    ...(change ? [change.column] : []),
    ...(deletions.how === 'flag' ? [deletions.column] : []),
  ]
  const missing = named.filter((name) => !known.has(name))
  if (missing.length > 0) throw errors.columnMissing({ columns: missing })
}

function nameOf({ table, database }: DatabaseSettings, batch: number): string {
  const name = (table?.name ?? database).replace(/[^\p{L}\p{N}_-]/gu, '_').slice(0, 80)
  return batch === 1 ? name : `${name}-${batch}`
}

async function* each(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines
}
