import { isDense, openDetector, openMonitor, seasonOfStep } from '@yuzhi/models/detect'
import type { Io } from './command.ts'
import {
  conclude,
  quoteCell,
  readLines,
  readPaths,
  readNumber,
  splitCells,
  writeText,
  type Answer,
} from './series-csv.ts'

type Reading = { timestamp: string; value: number | null }

/** Rows whose timestamps tell the usual step. */
const ROWS_FOR_STEP = 200
/** Seasons a file must hold for their places to be compared. */
const SEASONS_NEEDED = 3

/**
 * Scores every row of a CSV file with the columns `timestamp` and `value` and writes `timestamp,anomaly_score` in the same
 * order. The season is found from the timestamps; a score takes account of the values above it only. Cells empty or NA are
 * missing.
 * @returns exit code: 0, or 2 when the arguments or the file cannot be used
 */
export async function detectCommand(args: string[], io: Io): Promise<number> {
  return conclude(await detectFile(args), io)
}

async function detectFile(args: string[]): Promise<Answer<string>> {
  const paths = readPaths(args)
  if ('refused' in paths) return paths
  const { input, output } = paths.value
  const lines = await readLines(input)
  if ('refused' in lines) return lines
  const readings = parseReadings(lines.value, input)
  if ('refused' in readings) return readings
  const started = performance.now()
  const { scores, period } = scoreReadings(readings.value)
  const milliseconds = performance.now() - started
  const rows = readings.value.map(({ timestamp }, i) => `${quoteCell(timestamp)},${scores[i]}\n`)
  const written = await writeText(output, `timestamp,anomaly_score\n${rows.join('')}`)
  if ('refused' in written) return written
  const season = period > 1 ? `a season of ${period}` : 'no season'
  return { value: `${rows.length} values with ${season} scored in ${Math.round(milliseconds)} ms.` }
}

function parseReadings([header = '', ...lines]: string[], path: string): Answer<Reading[]> {
  const columns = splitCells(header)
  const time = columns.indexOf('timestamp')
  const place = columns.indexOf('value')
  if (time < 0 || place < 0) return { refused: `${path} needs the columns timestamp and value.` }
  const readings: Reading[] = []
  for (const [number, line] of lines.entries()) {
    if (line.trim() === '') continue
    const cells = splitCells(line)
    const value = readNumber(cells[place] ?? '')
    if (value === undefined)
      return { refused: `${path}, line ${number + 2}: "${cells[place]}" is not a number.` }
    readings.push({ timestamp: cells[time] ?? '', value })
  }
  return { value: readings }
}

/** Scores of all readings in order: as a dense stream, or as reports where they come twice a day or more rarely. */
export function scoreReadings(readings: readonly Reading[]): { scores: number[]; period: number } {
  const step = usualStep(readings.slice(0, ROWS_FOR_STEP).map((reading) => reading.timestamp))
  const season = seasonOfStep(step)
  const period = readings.length >= SEASONS_NEEDED * season ? season : 1
  if (step > 0 && !isDense(step)) {
    const detector = openDetector({ period })
    return { scores: readings.map(({ value }) => detector.next(value).score), period }
  }
  const monitor = openMonitor({ period })
  return { scores: readings.map(({ value }) => monitor.next(value)), period }
}

/** Median seconds between two timestamps in order; NaN where they cannot be read. */
function usualStep(timestamps: readonly string[]): number {
  const times = timestamps.map(secondsOf)
  const steps = times
    .slice(1)
    .map((time, i) => time - times[i]!)
    .filter((step) => step > 0)
    .sort((a, b) => a - b)
  return steps[steps.length >> 1] ?? Number.NaN
}

/** Date and time with or without zone, or seconds since 1970. */
function secondsOf(timestamp: string): number {
  if (/^\d+(\.\d+)?$/.test(timestamp)) return Number(timestamp)
  return Date.parse(timestamp.replace(' ', 'T').replace(/(T[\d:.]+)$/, '$1Z')) / 1000
}
