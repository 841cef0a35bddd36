import { readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import type { Io } from './command.ts'

/** An answer, or why there is none in one sentence. */
export type Answer<T> = { value: T } | { refused: string }

export type SeriesRow = { id: string; values: (number | null)[] }

/** Says what was done, or why not; the exit code. */
export function conclude(answer: Answer<string>, io: Io): number {
  if ('refused' in answer) {
    io.err(answer.refused)
    return 2
  }
  io.out(answer.value)
  return 0
}

/** The files of a command that takes `--in` and `--out` and nothing else. */
export function readPaths(args: string[]): Answer<{ input: string; output: string }> {
  try {
    const { values } = parseArgs({ args, options: { in: { type: 'string' }, out: { type: 'string' } } })
    if (!values.in || !values.out) return { refused: 'Both --in and --out are needed, each with a file.' }
    return { value: { input: values.in, output: values.out } }
  } catch (error) {
    return { refused: (error as Error).message }
  }
}

/** Lines of a text file without their ends and the mark some spreadsheets put first; the last line may be empty. */
export async function readLines(path: string): Promise<Answer<string[]>> {
  try {
    return { value: (await readFile(path, 'utf8')).replace(/^\uFEFF/, '').split(/\r?\n/) }
  } catch (error) {
    return { refused: `Cannot read ${path}: ${(error as Error).message}.` }
  }
}

export async function writeText(path: string, text: string): Promise<Answer<string>> {
  try {
    await writeFile(path, text)
    return { value: path }
  } catch (error) {
    return { refused: `Cannot write ${path}: ${(error as Error).message}.` }
  }
}

/** Cells of one CSV line without their quotes and the blanks around them. */
export function splitCells(line: string): string[] {
  if (!line.includes('"')) return line.split(',').map((cell) => cell.trim())
  const cells = line.match(/(?:"(?:[^"]|"")*"|[^,"]*)(?:,|$)/g) ?? []
  return cells
    .slice(0, line.endsWith(',') ? undefined : -1)
    .map((cell) => cell.replace(/,$/, '').trim())
    .map((cell) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell))
}

/** A cell as it is written into a CSV line. */
export function quoteCell(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** A number, null where it is missing (empty or NA), undefined where it is neither. */
export function readNumber(cell: string): number | null | undefined {
  if (/^(|NA|NaN|null)$/i.test(cell)) return null
  const value = Number(cell)
  return Number.isFinite(value) ? value : undefined
}

/** Series of the lines below the header, `id,v1,v2,…` of different length; cells missing at the end do not count. */
export function parseSeries(lines: readonly string[], path: string): Answer<SeriesRow[]> {
  const rows: SeriesRow[] = []
  for (const [number, line] of lines.entries()) {
    if (number === 0 || line.trim() === '') continue
    const [id = '', ...cells] = splitCells(line)
    const values: (number | null)[] = []
    for (const [column, cell] of cells.entries()) {
      const value = readNumber(cell)
      if (value === undefined)
        return { refused: `${path}, line ${number + 1}: "${cell}" in column ${column + 2} is not a number.` }
      values.push(value)
    }
    while (values.length > 0 && values.at(-1) === null) values.pop()
    rows.push({ id, values })
  }
  return rows.length > 0 ? { value: rows } : { refused: `${path} holds no series below its header line.` }
}
