import { DOUBLE, DuckDBDataChunk, INTEGER, VARCHAR, type DuckDBValue } from '@duckdb/node-api'
import { sqlText, type Duck } from '#platform/duck.ts'
import type { LinkTask } from './link-task.ts'

/** Rows of a chunk: DuckDB's vector size. */
const CHUNK = 2048

/** Writes the cluster of every record to the table `clustered`. */
export async function writeClusters(duck: Duck, of: Int32Array): Promise<void> {
  await duck.run('create table clustered (record integer, cluster integer)')
  const appender = await duck.connection.createAppender('clustered')
  const chunk = DuckDBDataChunk.create([INTEGER, INTEGER])
  for (let from = 0; from < of.length; from += CHUNK) {
    const clusters = Array.from(of.subarray(from, from + CHUNK))
    chunk.reset()
    chunk.setColumns([clusters.map((_, i) => from + i), clusters])
    appender.appendDataChunk(chunk)
  }
  appender.closeSync()
}

export type KeptPairs = {
  left: ArrayLike<number>
  right: ArrayLike<number>
  weight: ArrayLike<number>
  status: string
}

/** Writes pairs with their weight and levels to the table `pair`; a level is one base-36 digit per field. */
export async function writePairs(
  duck: Duck,
  all: readonly KeptPairs[],
  levelsOf: (left: number, right: number) => string,
): Promise<void> {
  await duck.run(
    'create table pair ("left" integer, "right" integer, weight double, levels varchar, status varchar)',
  )
  const appender = await duck.connection.createAppender('pair')
  const chunk = DuckDBDataChunk.create([INTEGER, INTEGER, DOUBLE, VARCHAR, VARCHAR])
  for (const { left, right, weight, status } of all) {
    for (let from = 0; from < left.length; from += CHUNK) {
      const places = Array.from({ length: Math.min(CHUNK, left.length - from) }, (_, i) => from + i)
      const columns: DuckDBValue[][] = [
        places.map((i) => left[i]!),
        places.map((i) => right[i]!),
        places.map((i) => weight[i]!),
        places.map((i) => levelsOf(left[i]!, right[i]!)),
        places.map(() => status),
      ]
      chunk.reset()
      chunk.setColumns(columns)
      appender.appendDataChunk(chunk)
    }
  }
  appender.closeSync()
}

/** Writes the two files a run leaves: records with their entity, and every pair that was joined, is in question or was refused. */
export async function writeFiles(duck: Duck, task: LinkTask): Promise<void> {
  const names = task.sources.map(({ dataset }, at) => `when ${at} then ${sqlText(dataset)}`).join(' ')
  await duck.run(`
    copy (
      select r.record, case r.source ${names} end as dataset, r."row", r.key, c.cluster, e.entity, r.identical
      from record r join clustered c using (record) join entity e using (cluster) order by r.record
    ) to ${sqlText(task.out.records)} (format parquet, compression zstd)`)
  await duck.run(
    `copy (select * from pair order by "left", "right") to ${sqlText(task.out.pairs)} (format parquet, compression zstd)`,
  )
}

/** The levels of a pair's fields as one text. */
export function levelWriter(fields: readonly { compare(left: number, right: number): number }[]) {
  return (left: number, right: number): string =>
    fields.map((field) => field.compare(left, right).toString(36)).join('')
}

/** Records of a pair as people meet them again: by key, dataset and row. */
export async function describeRecords(duck: Duck, task: LinkTask, records: readonly number[]) {
  await duck.run('create or replace temp table wanted (record integer)')
  const unique = [...new Set(records)]
  for (let from = 0; from < unique.length; from += 5000) {
    await duck.run(
      `insert into wanted values ${unique
        .slice(from, from + 5000)
        .map((record) => `(${record})`)
        .join(', ')}`,
    )
  }
  const rows = await duck.all<{ record: number; source: number; row: number; key: string; entity: number }>(`
    select r.record, r.source, r."row"::double as "row", r.key, e.entity::double as entity
    from wanted join record r using (record) join clustered c using (record) join entity e using (cluster)`)
  return new Map(
    rows.map(({ record, source, row, key, entity }) => [
      record,
      { key, row, entity, dataset: task.sources[source]?.dataset ?? '' },
    ]),
  )
}
