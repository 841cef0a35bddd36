import type { Duck } from '#platform/duck.ts'
import { sqlName } from '#platform/duck.ts'
import type { TransformContext } from '#modules/data/standards/index.ts'
import { cellName, mappedSelect } from './map-columns.ts'
import type { FileRole } from './landed-file.ts'
import type { TextTable } from './read/text-table.ts'
import type { Mapping } from './schema.ts'

export type ReadFile = { name: string; sha256: string; bytes: number; role: FileRole; table: TextTable }

/**
 * All files of a delivery as one table of text: `_line` numbers its rows, `_file` and `_source_line` say where each came
 * from, and the mapped columns are `c1`…. An unpivoted record gives several rows of one line.
 */
export async function gatherRows(
  duck: Duck,
  files: readonly ReadFile[],
  mapping: Mapping,
  context: TransformContext,
  into = 'delivery',
): Promise<number> {
  const filled = files.filter(({ table }) => table.columns.length > 0)
  const selects = filled.map(({ sha256, table }) => `(${mappedSelect(table, mapping, sha256, context)})`)
  if (selects.length === 0) selects.push(`(${noRows(mapping)})`)
  await duck.run(`
    create table ${into} as
    select row_number() over () as _line, _line as _source_line, * exclude (_line)
    from (${selects.join(' union all ')})`)
  const [row] = await duck.all<{ n: string }>(`select count(*) as n from ${into}`)
  return Number(row?.n ?? 0)
}

/** What a file of JSON lines without a line says: nothing, soundly. */
export function emptyTable(sha256: string): TextTable {
  const format = { kind: 'ndjson' as const, encoding: 'utf-8', delimiter: null, quote: null }
  return {
    ...{ relation: '', columns: [], rowsIn: 0, dataRows: 0, faultRows: 0, nonData: [], faults: [] },
    format: { ...format, headerLine: 0, headerRows: 0, bytes: 0, sha256 },
  }
}

/** A delivery may hold keys only. */
function noRows({ columns }: Mapping): string {
  const cells = columns.map((_, at) => `null::varchar as ${cellName(at)}`)
  return `select * from (select null::varchar as _file, null::bigint as _line, ${cells.join(', ')}) where false`
}

/** The text columns of the gathered table, as the check binds them: each named and labelled by its property. */
export function gatheredColumns(mapping: Mapping): { name: string; label: string }[] {
  return mapping.columns.map(({ target }, at) => ({ name: cellName(at), label: target }))
}

/** Labels of the first file with a few of their values, for a person who decides on a mapping. */
export async function sampleValues(
  duck: Duck,
  table: TextTable,
  count: number,
): Promise<Map<string, string[]>> {
  const samples = new Map<string, string[]>()
  for (const { name, label } of table.columns) {
    const rows = await duck.all<{ v: string }>(
      `select distinct ${sqlName(name)} as v from (select * from ${table.relation} limit 2000) where ${sqlName(name)} is not null limit ${count}`,
    )
    samples.set(
      label,
      rows.map((row) => row.v.slice(0, 60)),
    )
  }
  return samples
}
