import { readFile, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import type { ForecastOptions } from '@yuzhi/models/forecast'
import type { Io } from './command.ts'
import { forecastBatch, type ForecastDone, type ForecastLimits } from './forecast-worker.ts'

type Row = { id: string; values: (number | null)[] }
type Settings = {
  input: string
  outputs: Partial<Record<keyof ForecastLimits, string>>
  options: ForecastOptions
}
/** An answer, or why there is none in one sentence. */
type Answer<T> = { value: T } | { refused: string }

/** Series handed to a thread at a time. */
const BATCH = 8

/**
 * Forecasts every series of a CSV file (header, then `id,v1,v2,…` rows of different length; cells empty or NA are missing) and
 * writes `id,h1,…` rows in the same order; the limits of the interval go to files of the same shape.
 * @returns exit code: 0, or 2 when the arguments or the file cannot be used
 */
export async function forecastCommand(args: string[], io: Io): Promise<number> {
  const answer = await forecastFile(args)
  if ('refused' in answer) {
    io.err(answer.refused)
    return 2
  }
  io.out(answer.value)
  return 0
}

async function forecastFile(args: string[]): Promise<Answer<string>> {
  const settings = readSettings(args)
  if ('refused' in settings) return settings
  const { input, outputs, options } = settings.value
  const text = await readFile(input, 'utf8').catch((error: Error) => ({ refused: error.message }))
  if (typeof text !== 'string') return { refused: `Cannot read ${input}: ${text.refused}.` }
  const rows = parseRows(text, input)
  if ('refused' in rows) return rows
  const started = performance.now()
  const results = await forecastAll(
    rows.value.map((r) => r.values),
    options,
  )
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  const header = ['id', ...Array.from({ length: options.horizon }, (_, h) => `h${h + 1}`)].join(',')
  for (const [part, path] of Object.entries(outputs) as [keyof ForecastLimits, string][]) {
    const lines = rows.value.map((row, i) => [quoteCell(row.id), ...results[i]![part]].join(','))
    const failed = await writeFile(path, `${[header, ...lines].join('\n')}\n`).catch((error: Error) => error)
    if (failed) return { refused: `Cannot write ${path}: ${failed.message}.` }
  }
  return { value: `${rows.value.length} series forecast ${options.horizon} steps ahead in ${seconds} s.` }
}

function readSettings(args: string[]): Answer<Settings> {
  const text = { type: 'string' } as const
  const options = { in: text, out: text, season: text, horizon: text, lower: text, upper: text, level: text }
  let values: Partial<Record<keyof typeof options, string>>
  try {
    values = parseArgs({ args, options }).values
  } catch (error) {
    return { refused: (error as Error).message }
  }
  if (!values.in || !values.out) return { refused: 'Both --in T.csv and --out F.csv are needed.' }
  const horizon = Number(values.horizon)
  if (!Number.isInteger(horizon) || horizon < 1)
    return { refused: '--horizon must be a whole number of steps, 1 or more.' }
  const period = values.season === undefined ? undefined : Number(values.season)
  if (period !== undefined && (!Number.isInteger(period) || period < 1))
    return { refused: '--season must be a whole number of observations, 1 where there is no season.' }
  const level = Number(values.level ?? 95)
  if (!(level > 0 && level < 100)) return { refused: '--level must be a percentage between 0 and 100.' }
  const outputs = {
    mean: values.out,
    ...(values.lower && { lower: values.lower }),
    ...(values.upper && { upper: values.upper }),
  }
  return {
    value: { input: values.in, outputs, options: { horizon, level: level / 100, ...(period && { period }) } },
  }
}

function parseRows(text: string, path: string): Answer<Row[]> {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const rows: Row[] = []
  for (const [number, line] of lines.entries()) {
    if (number === 0 || line.trim() === '') continue
    const [id = '', ...cells] = splitCells(line)
    const values = cells.map((cell) => (/^(|NA|NaN|null)$/i.test(cell) ? null : Number(cell)))
    const wrong = values.findIndex((v) => v !== null && !Number.isFinite(v))
    if (wrong >= 0)
      return {
        refused: `${path}, line ${number + 1}: "${cells[wrong]}" in column ${wrong + 2} is not a number.`,
      }
    // Empty cells at the end fill short rows up to the longest; they are not missing observations.
    while (values.length > 0 && values.at(-1) === null) values.pop()
    rows.push({ id, values })
  }
  return rows.length > 0 ? { value: rows } : { refused: `${path} holds no series below its header line.` }
}

/** Cells of one CSV line without their quotes. */
function splitCells(line: string): string[] {
  if (!line.includes('"')) return line.split(',').map((cell) => cell.trim())
  const cells = line.match(/(?:"(?:[^"]|"")*"|[^,"]*)(?:,|$)/g) ?? []
  return cells
    .slice(0, line.endsWith(',') ? undefined : -1)
    .map((cell) => cell.replace(/,$/, '').trim())
    .map((cell) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell))
}

function quoteCell(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** Forecasts all series on all cores, a batch at a time to whichever thread is free; a few only are done here. */
async function forecastAll(series: (number | null)[][], options: ForecastOptions): Promise<ForecastLimits[]> {
  const threads = Math.min(availableParallelism(), Math.ceil(series.length / BATCH))
  if (threads < 2) return forecastBatch({ first: 0, series, options }).results
  const results = new Array<ForecastLimits>(series.length)
  let next = 0
  const runThread = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(new URL('./forecast-worker.ts', import.meta.url))
      const give = (): void => {
        if (next >= series.length) {
          void worker.terminate().then(() => resolve())
          return
        }
        worker.postMessage({ first: next, series: series.slice(next, next + BATCH), options })
        next += BATCH
      }
      worker.on('error', reject)
      worker.on('message', (done: ForecastDone) => {
        done.results.forEach((result, i) => (results[done.first + i] = result))
        give()
      })
      give()
    })
  await Promise.all(Array.from({ length: threads }, runThread))
  return results
}
