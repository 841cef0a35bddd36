import { buildColumn, type Column } from '@yuzhi/models/link'
import { sqlName, sqlText, type Duck } from '#platform/duck.ts'
import type { LinkageField } from '../schema.ts'
import type { LinkTask } from './link-task.ts'

/** Where the records of each source begin in the numbering of all; the last entry is the number of all. */
export type Numbering = { starts: number[]; records: number }

/**
 * Makes the table `record`: every row of every source with its number, its key (what it is known by from run to run)
 * and the first row of its source that says the same in every column. Reads no column but the key's and a hash of all.
 */
export async function numberRecords(duck: Duck, task: LinkTask): Promise<Numbering> {
  const starts = [0]
  await duck.run(
    'create table record (record integer, source utinyint, "row" bigint, key varchar, content ubigint, identical integer)',
  )
  for (const [at, { dataset, path, columns }] of task.sources.entries()) {
    const known = task.settings.datasets.find((one) => one.dataset === dataset)?.key ?? []
    const key =
      known.length > 0
        ? known
        : columns.filter((name) => name === '_source' || name === '_file' || name === '_line')
    const own = columns.filter((name) => !name.startsWith('_'))
    const start = starts.at(-1) ?? 0
    await duck.run(`
      insert into record
      select (file_row_number + ${start})::integer, ${at}, file_row_number,
        left(md5(concat_ws(chr(31), ${[sqlText(dataset), ...key.map((name) => `coalesce(${sqlName(name)}::varchar, '')`)].join(', ')})), 24),
        hash(${own.map(sqlName).join(', ')}), null
      from read_parquet(${sqlText(path)}, file_row_number = true)`)
    const [count] = await duck.all<{ n: string }>(`select count(*) as n from record where source = ${at}`)
    starts.push(start + Number(count?.n ?? 0))
  }
  await separateKeys(duck)
  await duck.run(`
    update record set identical = first from (
      select source, content, min(record) as first from record group by source, content having count(*) > 1) same
    where record.source = same.source and record.content = same.content`)
  return { starts, records: starts.at(-1) ?? 0 }
}

/** Two rows with one key are told apart by their order: the first keeps the key as it is. */
async function separateKeys(duck: Duck): Promise<void> {
  await duck.run(`
    update record set key = record.key || '-' || n from (
      select record, row_number() over (partition by key order by record) as n from record
      where key in (select key from record group by key having count(*) > 1)) again
    where record.record = again.record and again.n > 1`)
}

/** One field of all records, its distinct texts numbered; the rows are read in pieces and not kept. */
export async function readField(
  duck: Duck,
  task: LinkTask,
  { starts, records }: Numbering,
  field: LinkageField,
): Promise<Column> {
  const builder = buildColumn(records)
  for (const [at, { dataset, path }] of task.sources.entries()) {
    const column = field.columns[dataset]
    if (column === undefined) continue
    const result = await duck.connection.stream(
      `select ${sqlName(column)}::varchar from read_parquet(${sqlText(path)})`,
    )
    let record = starts[at] ?? 0
    for (
      let chunk = await result.fetchChunk();
      chunk && chunk.rowCount > 0;
      chunk = await result.fetchChunk()
    ) {
      for (const value of chunk.getColumnValues(0)) builder.set(record++, value as string | null)
    }
  }
  return builder.column()
}

/** The pairs of records people decided about, the newest first; pairs of which a record is gone are left out. */
export async function readDecisions(duck: Duck, task: LinkTask, verdict: 'match' | 'different') {
  const wanted = task.decisions.filter((decision) => decision.verdict === verdict)
  if (wanted.length === 0) return { left: [], right: [] }
  await duck.run('create or replace temp table said (place integer, l varchar, r varchar)')
  for (let from = 0; from < wanted.length; from += 1000) {
    const rows = wanted
      .slice(from, from + 1000)
      .map(({ left, right }, i) => `(${from + i}, ${sqlText(left)}, ${sqlText(right)})`)
    await duck.run(`insert into said values ${rows.join(', ')}`)
  }
  const pairs = await duck.all<{ l: number; r: number }>(`
    select a.record as l, b.record as r from said
    join record a on a.key = said.l join record b on b.key = said.r order by place`)
  return { left: pairs.map(({ l }) => l), right: pairs.map(({ r }) => r) }
}
