import type { LandedFile } from '#modules/data/ingest/index.ts'
import type { Connector, Haul, Reaching, Reading, SourceRecord } from '../connectors/connector.ts'
import { lowerBound, openReader } from '../cursor.ts'
import { errors } from '../errors.ts'
import { atPath, parseExactly, scalarText } from '../json-path.ts'
import { landRecords } from '../land-records.ts'
import { shapeLearner } from '../schema-difference.ts'
import type { HttpSettings } from '../settings.ts'
import { authorize, type AuthorizedAsk } from './authorize.ts'
import { openClient } from './client.ts'
import { sampleOf } from './sample.ts'
import { keyOf, readPages, type List } from './read-pages.ts'
import { openSpool, type Spool } from './spool.ts'

/**
 * Records of a list that is handed out in pages. Pages are read in no order that could be trusted, so one fetch is one
 * delivery; records wait on disk until the last page is there.
 */
export const http: Connector<HttpSettings> = {
  async probe(reaching) {
    const { ask, close } = open(reaching, async () => undefined)
    try {
      return await sampleOf(ask, reaching.settings)
    } finally {
      await close()
    }
  },
  async *read(reading) {
    const { ask, close } = open(reading, () => reading.pace())
    const spool = await openSpool(reading.dataDir)
    try {
      yield await readHaul(reading, ask, spool)
    } finally {
      await spool.close()
      await close()
    }
  },
}

function open(
  { settings, secret, access, signal }: Reaching<HttpSettings>,
  pace: () => Promise<void>,
): { ask: AuthorizedAsk; close(): Promise<void> } {
  const client = openClient({ access, timeoutSeconds: settings.timeoutSeconds, signal, pace })
  return { ask: authorize(client, settings, secret), close: () => client.close() }
}

async function readHaul(reading: Reading<HttpSettings>, ask: AuthorizedAsk, spool: Spool): Promise<Haul> {
  const { settings, cursor, dataDir } = reading
  const { settledPass } = await readPages(reading, ask, listOf(settings, cursor?.at), spool)
  const isWhole = settings.change === null
  const compares = settings.deletions.how === 'compare'
  const role = isWhole && compares && settledPass !== undefined ? 'complete' : 'records'
  if (isWhole && compares && settledPass === undefined) await reading.log('warn', 'deletions-unknown')
  const sorted = sortRecords(reading, spool.lines(settledPass))
  const files: LandedFile[] = [await landRecords(dataDir, 'records.ndjson', role, sorted.lines)]
  const gone = [...sorted.deleted, ...(await deletedElsewhere(reading, ask, spool))]
  if (gone.length > 0) files.push(await landRecords(dataDir, 'deletions.ndjson', 'deletions', each(gone)))
  if (!isWhole && compares) files.push(...(await presentKeys(reading, ask)))
  const { records, learner, reader } = sorted
  return {
    files,
    records: records(),
    shape: records() > 0 ? learner.shape() : null,
    cursor: reader?.cursor() ?? null,
  }
}

/** The list, from the cursor on where the source can be asked for changes. */
function listOf({ url, recordsPath, change, changeParameter }: HttpSettings, at: string | undefined): List {
  const since =
    change && changeParameter && at !== undefined ? { [changeParameter]: lowerBound(at, change.overlap) } : {}
  return { url, recordsPath, parameters: since }
}

/** Parts what is to be delivered from what was delivered before and what is marked as deleted. */
function sortRecords({ settings, cursor, count }: Reading<HttpSettings>, lines: AsyncGenerator<string>) {
  const reader = settings.change ? openReader(cursor) : undefined
  const learner = shapeLearner()
  const deleted: string[] = []
  const { change, deletions, key } = settings
  let records = 0
  const isDeleted = (record: SourceRecord): boolean =>
    deletions.how === 'flag' && deletions.values.includes(scalarText(atPath(record, deletions.column)) ?? '')
  const sorted = async function* (): AsyncGenerator<string> {
    for await (const line of lines) {
      const record = parseExactly(line) as SourceRecord
      const at = change ? (scalarText(atPath(record, change.column)) ?? null) : null
      if (reader && !reader.take(at, line)) {
        count('repeated')
        continue
      }
      learner.learn(record)
      if (isDeleted(record)) {
        deleted.push(keyLine(record, key))
        continue
      }
      records++
      count('records')
      yield line
    }
  }
  return { lines: sorted(), deleted, learner, reader, records: () => records }
}

/** Keys that an address of its own lists as deleted. A record that is in the list of records is there, again or still. */
async function deletedElsewhere(
  reading: Reading<HttpSettings>,
  ask: AuthorizedAsk,
  present: Spool,
): Promise<string[]> {
  const { deletions, key } = reading.settings
  if (deletions.how !== 'endpoint') return []
  const spool = await openSpool(reading.dataDir)
  try {
    await readPages(
      reading,
      ask,
      { url: deletions.url, recordsPath: deletions.recordsPath, parameters: {} },
      spool,
    )
    const lines: string[] = []
    for await (const line of spool.lines()) {
      const record = parseExactly(line) as SourceRecord
      if (!present.has(keyOf(record, key))) lines.push(keyLine(record, key))
    }
    return lines
  } finally {
    await spool.close()
  }
}

/** All keys there are, read without regard to the cursor; none where rows never stood still. */
async function presentKeys(reading: Reading<HttpSettings>, ask: AuthorizedAsk): Promise<LandedFile[]> {
  const { settings, dataDir } = reading
  const spool = await openSpool(dataDir)
  try {
    const { settledPass } = await readPages(reading, ask, listOf(settings, undefined), spool)
    if (settledPass === undefined) {
      await reading.log('warn', 'deletions-unknown')
      return []
    }
    const lines = async function* (): AsyncGenerator<string> {
      for await (const line of spool.lines(settledPass))
        yield keyLine(parseExactly(line) as SourceRecord, settings.key)
    }
    return [await landRecords(dataDir, 'keys.ndjson', 'keys', lines())]
  } finally {
    await spool.close()
  }
}

/** The key as a record of its own, under the names a mapping knows. */
function keyLine(record: SourceRecord, key: readonly string[]): string {
  if (key.length === 0) throw errors.keyUnfit({ reason: 'no-key' })
  return JSON.stringify(Object.fromEntries(key.map((path) => [path, atPath(record, path) ?? null])))
}

async function* each(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines
}
