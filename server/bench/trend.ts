import { existsSync, readFileSync } from 'node:fs'
import { changePoints } from '@yuzhi/models/trend'
import type { BenchResult } from './result.ts'
import { covering, f1, type Annotations } from './tcpd-score.ts'

const FOLDER = new URL('../../../shared/bench/tcpd/', import.meta.url)

/** Measured on the same 16 series with the same measures. */
const PEERS = [
  { method: 'no change points', cover: 0.548, F1: 0.664 },
  { method: 'BOCPD (augurs, normal-gamma)', cover: 0.609, F1: 0.626 },
  { method: 'ARGP-CP (augurs, default)', cover: 0.705, F1: 0.71 },
  { method: 'PELT, change of mean', cover: 0.688, F1: 0.719 },
]

type Series = { series: { raw: (number | null)[] }[] }

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(new URL(path, FOLDER), 'utf8')) as T
}

/** Change points on the development half of the Turing Change Point Dataset: accuracy and cost, one setting for all series. */
export async function benchTrend(): Promise<BenchResult> {
  const title = 'Change points: half of the Turing Change Point Dataset'
  if (!existsSync(FOLDER)) return { title, rows: [], note: 'Skipped: the samples are not on this machine.' }
  const annotations = readJson<Record<string, Annotations>>('annotations.json')
  const names = readFileSync(new URL('dev_files.txt', FOLDER), 'utf8').trim().split(/\s+/)
  let cover = 0
  let agreement = 0
  let cpu = 0
  for (const name of names) {
    const values = readJson<Series>(`datasets/${name}/${name}.json`).series[0]!.raw
    const before = process.cpuUsage()
    const found = changePoints(values)
    const { user, system } = process.cpuUsage(before)
    cpu += (user + system) / 1000 / names.length
    cover += covering(annotations[name]!, found, values.length) / names.length
    agreement += f1(annotations[name]!, found) / names.length
  }
  const ours = { method: 'Yuzhi', cover: Number(cover.toFixed(3)), F1: Number(agreement.toFixed(3)) }
  const note =
    `${names.length} series, five annotators each, margin 5; ${cpu.toFixed(1)} ms CPU a series. The penalty was chosen on this ` +
    'half; every value from 0.6 to 1 gives a cover of .741 to .749 and an F1 of .798 to .810.'
  return { title, rows: [ours, ...PEERS], note }
}
