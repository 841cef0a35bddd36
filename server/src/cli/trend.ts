import { changePoints, mannKendall, seasonality, senSlope } from '@yuzhi/models/trend'
import type { Io } from './command.ts'
import { conclude, parseSeries, readLines, readPaths, writeText, type Answer } from './series-csv.ts'

/** What is said of one series; `changePoints` are indices of the first value after each change, from 0. */
export type TrendReport = {
  changePoints: number[]
  mannKendall: { S: number; z: number; p: number }
  /** Change per step; null for fewer than two values. */
  senSlope: number | null
  seasonality: { period: number; strength: number }
}

/**
 * Describes every series of a CSV file (header, then `id,v1,v2,…` rows of different length; cells empty or NA are missing)
 * and writes one JSON object with a report for each id.
 * @returns exit code: 0, or 2 when the arguments or the file cannot be used
 */
export async function trendCommand(args: string[], io: Io): Promise<number> {
  return conclude(await trendFile(args), io)
}

async function trendFile(args: string[]): Promise<Answer<string>> {
  const paths = readPaths(args)
  if ('refused' in paths) return paths
  const { input, output } = paths.value
  const lines = await readLines(input)
  if ('refused' in lines) return lines
  const rows = parseSeries(lines.value, input)
  if ('refused' in rows) return rows
  const started = performance.now()
  const reports = Object.fromEntries(rows.value.map(({ id, values }) => [id, describe(values)]))
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  const written = await writeText(output, `${JSON.stringify(reports, null, 2)}\n`)
  if ('refused' in written) return written
  return { value: `${rows.value.length} series described in ${seconds} s.` }
}

function describe(values: (number | null)[]): TrendReport {
  const { S, z, p } = mannKendall(values)
  const { period, strength } = seasonality(values)
  const slope = senSlope(values)
  return {
    changePoints: changePoints(values, { period }),
    mannKendall: { S, z, p },
    senSlope: Number.isNaN(slope) ? null : slope,
    seasonality: { period, strength },
  }
}
