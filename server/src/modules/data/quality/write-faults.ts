import type { Ctx } from '#platform/ctx.ts'
import { sqlName, sqlText, type Duck } from '#platform/duck.ts'
import type { CheckResult } from './check-relation.ts'
import { ensureQualityFolder, faultsPath, quarantinePath } from './fault-files.ts'

/** A fault of a file's structure, found while reading it. */
export type FileFault = { line: number; column: string | null; value: string | null; rule: string }

export type FaultSource = {
  run: string
  check: CheckResult
  files: readonly { name: string; sha256: string; faults: readonly FileFault[] }[]
  /** The mapped columns in order, each with its property and the label it has in the file. */
  columns: readonly { name: string; property: string; label: string }[]
}

/**
 * Writes every fault of a run with its file, line, column, value and rule, and every rejected row, to Parquet; returns
 * how many faults there are. Expects the gathered rows as `delivery` (`_line`, `_file`, `_source_line`).
 */
export async function writeFaults(ctx: Ctx, duck: Duck, source: FaultSource): Promise<{ count: number }> {
  const { run, check, files, columns } = source
  await ensureQualityFolder(ctx.config)
  await loadNames(duck, files, columns)
  await loadFileFaults(duck, files)
  await duck.run(`
    copy (
      select row_number() over (order by severity, file, line, "column") as n, * from (
        select names.name as file, d._source_line as line, f."column", labels.label, f.value, f.rule, f.kind, f.dimension, f.severity, f.args
        from ${check.faults} f left join delivery d using (_line) left join file_names names on names.sha256 = d._file
        left join labels on labels.property = f."column"
        union all by name
        select file, line, "column", "column" as label, value, rule, rule as kind, 'conformity' as dimension, severity, '{}' as args from file_faults
      )
    ) to ${sqlText(faultsPath(ctx.config, run))} (format parquet, compression zstd)`)
  const cells = columns.map(({ name, property }) => `q.${sqlName(name)} as ${sqlName(property)}`)
  await duck.run(`
    copy (select names.name as _file, d._source_line as _line, ${cells.join(', ')}
      from ${check.quarantine} q join delivery d using (_line) left join file_names names on names.sha256 = d._file
      order by 1, 2) to ${sqlText(quarantinePath(ctx.config, run))} (format parquet, compression zstd)`)
  const [row] = await duck.all<{ n: string }>(
    `select count(*) as n from read_parquet(${sqlText(faultsPath(ctx.config, run))})`,
  )
  return { count: Number(row?.n ?? 0) }
}

async function loadNames(
  duck: Duck,
  files: FaultSource['files'],
  columns: FaultSource['columns'],
): Promise<void> {
  const names = files.map(({ sha256, name }) => `(${sqlText(sha256)}, ${sqlText(name)})`)
  await duck.run(`create table file_names as select * from (values ${names.join(', ')}) t(sha256, name)`)
  await duck.run('create table labels (property varchar, label varchar)')
  const pairs = columns.map(({ property, label }) => `(${sqlText(property)}, ${sqlText(label)})`)
  if (pairs.length > 0) await duck.run(`insert into labels values ${pairs.join(', ')}`)
}

/** Header faults (blank or doubled labels) cost no row and only warn; the others kept their row out. */
const HEADER_RULES = new Set(['blank-header', 'duplicate-label'])

const BATCH = 1000

async function loadFileFaults(duck: Duck, files: FaultSource['files']): Promise<void> {
  await duck.run(
    'create table file_faults (file varchar, line bigint, "column" varchar, value varchar, rule varchar, severity varchar)',
  )
  const text = (value: string | null): string => (value === null ? 'null' : sqlText(value))
  const rows = files.flatMap(({ name, faults }) =>
    faults.map(({ line, column, value, rule }) => {
      const severity = HEADER_RULES.has(rule) ? 'warn' : 'reject'
      return `(${sqlText(name)}, ${line}, ${text(column)}, ${text(value)}, ${sqlText(rule)}, ${sqlText(severity)})`
    }),
  )
  for (let at = 0; at < rows.length; at += BATCH) {
    await duck.run(`insert into file_faults values ${rows.slice(at, at + BATCH).join(', ')}`)
  }
}
