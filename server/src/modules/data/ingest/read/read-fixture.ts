import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDuck, type Duck } from '#platform/duck.ts'
import { readTable } from './read-table.ts'
import type { ReadHints, TextTable } from './text-table.ts'

export type ReadBack = {
  table: TextTable
  /** Line and cells of every row of the relation, in file order. */
  rows: { line: number; cells: (string | null)[] }[]
}

/** For tests: writes bytes to a file of their own, reads it whole and fetches every row back from DuckDB. */
export async function readBack(
  bytes: Buffer | string,
  hints: ReadHints = {},
  name = 'file.csv',
): Promise<ReadBack> {
  return inFolder(async (folder) => {
    const file = join(folder, name)
    await writeFile(file, bytes)
    return readFileBack(file, hints, folder)
  })
}

export async function readFileBack(file: string, hints: ReadHints, workDir: string): Promise<ReadBack> {
  const duck = await sharedDuck()
  const table = await readTable(duck, file, { hints, workDir })
  const names = table.columns.map((column) => column.name)
  const raw = await duck.all<Record<string, string | null>>(`SELECT * FROM ${table.relation} ORDER BY _line`)
  const rows = raw.map((row) => ({
    line: Number(row['_line']),
    cells: names.map((column) => row[column] ?? null),
  }))
  return { table, rows }
}

let duck: Promise<Duck> | undefined

/** One session for all reads of a test file: opening one costs more than reading a small file. */
export function sharedDuck(): Promise<Duck> {
  duck ??= openDuck()
  return duck
}

export async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'read-'))
  try {
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}
