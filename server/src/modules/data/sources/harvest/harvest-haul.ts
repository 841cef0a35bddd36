import type { Haul, Reading } from '../connectors/connector.ts'
import { openSpool } from '../http/spool.ts'
import { landRecords } from '../land-records.ts'
import { rowOf, type Harvested } from './foreign-record.ts'

const MOST_REPORTED = 200

/**
 * Entries as a delivery: the records in the order of their identity, so that an unchanged catalogue is the same file, and
 * the identities of all that are there, bad ones among them, so that what is missing was deleted. `isWhole` says
 * afterwards whether everything was seen; where not, nothing is held for deleted.
 */
export async function harvestHaul(
  reading: Reading<unknown>,
  harvested: AsyncIterable<Harvested>,
  isWhole: () => boolean,
): Promise<Haul> {
  const { dataDir } = reading
  const spool = await openSpool(dataDir)
  const present = new Set<string>()
  let records = 0
  let bad = 0
  try {
    for await (const one of harvested) {
      if ('record' in one) {
        const { identity } = one.record
        if (present.has(identity)) {
          reading.count('repeated')
          continue
        }
        present.add(identity)
        await spool.add([{ key: identity, line: JSON.stringify(rowOf(one.record)) }], 1)
        records++
        reading.count('records')
        continue
      }
      const { identity, reason, place } = one.bad
      if (identity !== null) present.add(identity)
      reading.count('skipped')
      if (++bad <= MOST_REPORTED) await reading.log('warn', 'entry-left-out', { reason, place, identity })
    }
    const files = [await landRecords(dataDir, 'entries.ndjson', 'records', spool.lines())]
    if (isWhole()) files.push(await landRecords(dataDir, 'keys.ndjson', 'keys', keyLines(present)))
    else await reading.log('warn', 'deletions-unknown')
    return { files, records, shape: null, cursor: null }
  } finally {
    await spool.close()
  }
}

async function* keyLines(present: ReadonlySet<string>): AsyncGenerator<string> {
  for (const identity of [...present].sort()) yield JSON.stringify({ identity })
}
