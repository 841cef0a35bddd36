import { mkdtemp, rm } from 'node:fs/promises'
import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { openDuck, sqlName, sqlText, type Duck } from '#platform/duck.ts'
import {
  checkRelation,
  readContract,
  type CheckResult,
  type ColumnProfile,
  type Contract,
} from '#modules/data/quality/index.ts'
import { combineTables, type CheckedFile, type FileFaultRow } from './combine-tables.ts'
import { readTable } from './read/read-table.ts'
import { transformContext } from './transform-context.ts'

export type FileCheckOptions = {
  /** Path of an ODCS 3.1 contract; without one, structure and recognised data elements are checked. */
  contract?: string
  /** Where accepted rows go as Parquet, and rejected ones, unchanged, as CSV. */
  accepted?: string
  quarantine?: string
  onProgress?: (phase: string, done: number, total: number) => void
  signal?: AbortSignal
}

/** The result without its faults, which are read one by one: there may be millions. */
export type FileCheck = {
  rowsIn: number
  accepted: number
  quarantined: number
  nonData: number
  faultCount: number
  files: CheckedFile[]
  rules: CheckResult['rules']
  columns: (ColumnProfile & { distinctIsExact: boolean })[]
  missing: string[]
}

/** Up to this many rows, distinct values are counted exactly rather than estimated. */
const EXACT_ROWS = 200_000

/**
 * Reads files of one shape and checks them, without any running system. `use` is given the result and a way to walk
 * through all faults while they are still at hand. Throws an AppError that names the place when a file cannot be read.
 */
export async function checkFile<T>(
  files: readonly string[],
  options: FileCheckOptions,
  use: (check: FileCheck, faults: () => AsyncGenerator<FileFaultRow[]>) => Promise<T>,
): Promise<T> {
  const workDir = await mkdtemp(join(tmpdir(), 'yuzhi-check-'))
  const duck = await openDuck({ memoryLimit: '900MB', threads: 2, tempDirectory: workDir })
  try {
    const contract = options.contract === undefined ? undefined : contractAt(options.contract)
    const read: CheckedFile[] = []
    for (const [at, path] of files.entries()) {
      const table = await readTable(duck, resolve(path), {
        workDir: join(workDir, String(at)),
        ...(options.signal ? { signal: options.signal } : {}),
        onProgress: ({ bytes, totalBytes }) => options.onProgress?.('reading', bytes, totalBytes),
      })
      read.push({ path, table })
    }
    options.onProgress?.('checking', 0, 0)
    const combined = await combineTables(duck, read)
    const accepted =
      options.accepted === undefined ? join(workDir, 'accepted.parquet') : resolve(options.accepted)
    const check = await checkRelation(duck, {
      relation: combined.relation,
      columns: combined.columns,
      ...(contract ? { contract } : {}),
      accepted: { parquet: accepted },
      files: read.map(({ path, table }) => ({ ...table.format, name: path })),
      context: await transformContext(),
    })
    if (options.quarantine !== undefined)
      await writeQuarantine(duck, check, combined.columns, resolve(options.quarantine))
    const result = await summarise(duck, read, check, accepted)
    return await use(result, () => combined.faults(check))
  } finally {
    duck.close()
    await rm(workDir, { recursive: true, force: true })
  }
}

function contractAt(path: string): Contract {
  const folder = dirname(resolve(path))
  return readContract(readFileSync(path, 'utf8'), {
    readFile: (named) => readFileSync(resolve(folder, named), 'utf8'),
  })
}

async function summarise(
  duck: Duck,
  files: CheckedFile[],
  check: CheckResult,
  accepted: string,
): Promise<FileCheck> {
  const sum = (of: (file: CheckedFile) => number): number =>
    files.reduce((total, file) => total + of(file), 0)
  const [row] = await duck.all<{ n: string }>(`select count(*) as n from ${check.faults}`)
  return {
    rowsIn: sum(({ table }) => table.rowsIn),
    accepted: check.accepted,
    quarantined: check.quarantined + sum(({ table }) => table.faultRows),
    nonData: sum(({ table }) => table.nonData.length),
    faultCount: Number(row?.n ?? 0) + sum(({ table }) => table.faults.length),
    files,
    rules: check.rules,
    columns: await withDistinct(duck, check, accepted),
    missing: check.missing,
  }
}

async function withDistinct(duck: Duck, check: CheckResult, accepted: string): Promise<FileCheck['columns']> {
  if (check.accepted > EXACT_ROWS || check.columns.length === 0) {
    return check.columns.map((column) => ({ ...column, distinctIsExact: false }))
  }
  const counts = check.columns.map(({ name }, at) => `count(distinct ${sqlName(name)}) as d${at}`)
  const [row = {}] = await duck.all<Record<string, string>>(
    `select ${counts.join(', ')} from read_parquet(${sqlText(accepted)})`,
  )
  return check.columns.map((column, at) => ({
    ...column,
    distinctApprox: Number(row[`d${at}`]),
    distinctIsExact: true,
  }))
}

async function writeQuarantine(
  duck: Duck,
  check: CheckResult,
  columns: readonly { name: string; label: string }[],
  path: string,
): Promise<void> {
  const list = columns.map(({ name, label }) => `${sqlName(name)} as ${sqlName(label)}`)
  await duck.run(
    `copy (select ${['_line as line', ...list].join(', ')} from ${check.quarantine} order by _line) to ${sqlText(path)} (format csv, header)`,
  )
}
