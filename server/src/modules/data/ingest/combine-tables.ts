import { sqlName, type Duck } from '#platform/duck.ts'
import type { CheckResult } from '#modules/data/quality/index.ts'
import type { TextTable } from './read/text-table.ts'

/** A fault with its place in the file as people see it. */
export type FileFaultRow = {
  file: string
  line: number | null
  column: string | null
  value: string | null
  rule: string
  /** The kind of rule and what its contract calls it. */
  ruleKind: string
  ruleName: string | null
  /** The class of the fault in the words of Frictionless. */
  kind: string
  dimension: string
  severity: string
  /** The row that this one repeats. */
  first?: { file: string; line: number }
}

export type CheckedFile = { path: string; table: TextTable }

/** Several files of one shape as one relation to check, and the way back from its lines to theirs. */
export type CombinedTables = {
  relation: string
  columns: { name: string; label: string }[]
  faults(check: CheckResult): AsyncGenerator<FileFaultRow[]>
}

/** Lines of file n are shifted by n times this, so that a line names its file; no file has as many. */
const SHIFT = 2 ** 40

/** One file is checked as it is; several are joined by the labels of their columns. */
export async function combineTables(duck: Duck, files: readonly CheckedFile[]): Promise<CombinedTables> {
  const [first] = files
  if (first && files.length === 1) {
    return {
      relation: first.table.relation,
      columns: first.table.columns,
      faults: (check) => walkFaults(duck, check, files, first.table.columns),
    }
  }
  const labels = [...new Set(files.flatMap(({ table }) => table.columns.map(({ label }) => label)))]
  const columns = labels.map((label, at) => ({ name: `c${at + 1}`, label }))
  const selects = files.map(({ table }, at) => {
    const own = new Map(table.columns.map(({ name, label }) => [label, name]))
    const list = columns.map(({ name, label }) => {
      const source = own.get(label)
      return `${source === undefined ? 'null::varchar' : sqlName(source)} as ${name}`
    })
    return `select _line + ${at * SHIFT} as _line, ${list.join(', ')} from ${table.relation}`
  })
  await duck.run(`create view combined as ${selects.join(' union all ')}`)
  return { relation: 'combined', columns, faults: (check) => walkFaults(duck, check, files, columns) }
}

type Row = Omit<FileFaultRow, 'file' | 'line' | 'ruleKind' | 'ruleName' | 'first'> & {
  _line: string | number | null
  rule_kind: string
  rule_name: string | null
  first: string | null
}

const BATCH = 20_000

async function* walkFaults(
  duck: Duck,
  check: CheckResult,
  files: readonly CheckedFile[],
  columns: readonly { name: string; label: string }[],
): AsyncGenerator<FileFaultRow[]> {
  for (const { path, table } of files) {
    const structural = table.faults.map(({ line, column, value, rule }) => ({
      ...{ file: path, line, column, value, rule, ruleKind: rule, ruleName: null, kind: rule },
      ...{ dimension: 'conformity', severity: 'reject' },
    }))
    if (structural.length > 0) yield structural
  }
  const labels = new Map(
    check.columns.map(({ name, label }) => [
      name,
      label ?? columns.find((column) => column.name === name)?.label ?? name,
    ]),
  )
  await duck.run(
    `create or replace temp table ordered_faults as select * from ${check.faults} order by _line, rule`,
  )
  for (let from = 0; ; from += BATCH) {
    const rows = await duck.all<Row>(
      `select _line, "column", value, rule, rule_kind, rule_name, kind, dimension, severity, json_extract_string(args, '$.first') as first from ordered_faults where rowid >= ${from} and rowid < ${from + BATCH} order by rowid`,
    )
    if (rows.length === 0) return
    yield rows.map(({ _line, rule_kind, rule_name, first, ...fault }) => ({
      ...fault,
      ...{ ruleKind: rule_kind, ruleName: rule_name },
      column: labels.get(fault.column ?? '') ?? fault.column,
      ...placeOf(_line, files),
      ...(first === null ? {} : { first: { ...placeOf(first, files), line: Number(first) % SHIFT } }),
    }))
  }
}

/** The file and line behind a line of the joined relation; a fault of the whole stands with the first file. */
function placeOf(
  line: string | number | null,
  files: readonly CheckedFile[],
): Pick<FileFaultRow, 'file' | 'line'> {
  const file = files[line === null ? 0 : Math.floor(Number(line) / SHIFT)]
  return { file: file?.path ?? '', line: line === null ? null : Number(line) % SHIFT }
}
