import type { Ctx } from '#platform/ctx.ts'
import { sqlName, sqlText, type Duck } from '#platform/duck.ts'
import type { CheckResult } from './check-relation.ts'
import type { VersionCheck } from './check-version.ts'
import { ensureQualityFolder, faultsPath, quarantinePath, versionFaultsPath } from './fault-files.ts'

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
        ${placedFaults(check.faults, 'delivery')}
        union all by name
        select file, line, "column", "column" as label, value, rule, rule as rule_kind, null as rule_name, rule as kind,
          'conformity' as dimension, severity, '{}' as args from file_faults
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

/**
 * The faults with file, line and label in place of the number of their row. Whoever repeats another row names that one
 * by its file and line too.
 */
function placedFaults(faults: string, places: string): string {
  const first = `try_cast(json_extract_string(f.args, '$.first') as bigint)`
  const told = `json_merge_patch(f.args::json, json_object('first', again._source_line, 'firstFile', others.name))::varchar`
  return `
    select names.name as file, d._source_line as line, f."column", labels.label, f.value, f.rule, f.rule_kind, f.rule_name,
      f.kind, f.dimension, f.severity, case when again._line is null then f.args else ${told} end as args
    from ${faults} f left join ${places} d using (_line) left join file_names names on names.sha256 = d._file
    left join labels on labels.property = f."column"
    left join ${places} again on again._line = ${first} left join file_names others on others.sha256 = again._file`
}

/** Writes the faults of a check of a published version under the check's id; returns how many there are. */
export async function writeVersionFaults(
  ctx: Ctx,
  duck: Duck,
  source: {
    id: string
    check: Pick<VersionCheck, 'faults' | 'places'>
    files: readonly { name: string; sha256: string }[]
    columns: readonly { property: string; label: string }[]
  },
): Promise<number> {
  await ensureQualityFolder(ctx.config)
  await loadNames(duck, source.files, source.columns)
  const path = sqlText(versionFaultsPath(ctx.config, source.id))
  await duck.run(`
    copy (
      select row_number() over (order by file, line, "column") as n, * from (${placedFaults(source.check.faults, source.check.places)})
    ) to ${path} (format parquet, compression zstd)`)
  const [row] = await duck.all<{ n: string }>(`select count(*) as n from read_parquet(${path})`)
  return Number(row?.n ?? 0)
}

async function loadNames(
  duck: Duck,
  files: readonly { name: string; sha256: string }[],
  columns: readonly { property: string; label: string }[],
): Promise<void> {
  const names = files.map(({ sha256, name }) => `(${sqlText(sha256)}, ${sqlText(name)})`)
  await duck.run('create table file_names (sha256 varchar, name varchar)')
  if (names.length > 0) await duck.run(`insert into file_names values ${names.join(', ')}`)
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
