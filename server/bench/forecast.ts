import { existsSync, readFileSync } from 'node:fs'
import { coverage, forecast, mase, msis, naive2, naiveScale, owa, smape } from '@yuzhi/models/forecast'

/** OWA of the development half measured with R 4.2.2, forecast 8.20; `best` is the best single method measured there. */
type Peers = { ets: number; thetaf: number; best: string }
type TestSet = { name: string; scored: number; season: number; horizon: number; peers: Peers }

/** `scored` is the period the competition's MASE uses, `season` what the forecaster is told. */
const SETS: readonly TestSet[] = [
  {
    name: 'yearly',
    scored: 1,
    season: 1,
    horizon: 6,
    peers: { ets: 0.942, thetaf: 0.919, best: '0.905 AutoETS' },
  },
  {
    name: 'quarterly',
    scored: 4,
    season: 4,
    horizon: 8,
    peers: { ets: 0.99, thetaf: 0.951, best: '0.919 MSTL' },
  },
  {
    name: 'monthly',
    scored: 12,
    season: 12,
    horizon: 18,
    peers: { ets: 0.813, thetaf: 0.825, best: '0.813 R ets' },
  },
  {
    name: 'daily',
    scored: 7,
    season: 7,
    horizon: 14,
    peers: { ets: 0.558, thetaf: 0.562, best: '0.558 R ets' },
  },
  {
    name: 'weekly',
    scored: 1,
    season: 1,
    horizon: 13,
    peers: { ets: 0.945, thetaf: 0.984, best: '0.888 R auto.arima' },
  },
  {
    name: 'hourly',
    scored: 24,
    season: 24,
    horizon: 48,
    peers: { ets: 0.901, thetaf: 1.014, best: '0.559 SARIMA' },
  },
]

const FOLDER = new URL('../../../shared/bench/m4/', import.meta.url)

function readSeries(file: string): Map<string, Float64Array> {
  const rows = readFileSync(new URL(file, FOLDER), 'utf8').trim().split('\n').slice(1)
  return new Map(
    rows.map((row) => {
      const [id = '', ...cells] = row.trim().split(',')
      return [id, Float64Array.from(cells.filter((c) => c !== '' && c !== 'NA').map(Number))]
    }),
  )
}

/** Figures of one set: accuracy against Naive2, honesty of the interval, cost. */
function measure({ name, scored, season, horizon, peers }: TestSet): Record<string, string | number> {
  const training = readSeries(`dev_${name}_train.csv`)
  const ours = { smape: 0, mase: 0 }
  const benchmark = { smape: 0, mase: 0 }
  let inside = 0
  let score = 0
  let cpu = 0
  for (const [id, actual] of readSeries(`dev_${name}_test.csv`)) {
    const values = training.get(id)!
    const before = process.cpuUsage()
    const { mean, lower, upper } = forecast(Array.from(values), { horizon, period: season })
    const spent = process.cpuUsage(before)
    cpu += (spent.user + spent.system) / 1000
    const scale = naiveScale(values, scored)
    const reference = naive2(values, scored, horizon)
    ours.smape += smape(actual, mean)
    ours.mase += mase(actual, mean, scale)
    benchmark.smape += smape(actual, reference)
    benchmark.mase += mase(actual, reference, scale)
    inside += coverage(actual, lower, upper)
    score += msis(actual, lower, upper, scale, 0.95)
  }
  const series = training.size
  return {
    set: name,
    series,
    OWA: round(owa(ours, benchmark), 3),
    'R ets': peers.ets,
    'R thetaf': peers.thetaf,
    'best single peer': peers.best,
    'coverage 95 %': round(inside / series, 3),
    MSIS: round(score / series, 2),
    'CPU ms a series': round(cpu / series, 1),
  }
}

const round = (value: number, digits: number): number => Number(value.toFixed(digits))

/**
 * Accuracy, coverage and cost of forecasting on the development halves of samples of M3 (yearly, quarterly, monthly),
 * NN5 (daily) and M4 (weekly, hourly); empty with a sentence where the samples are not on this machine.
 */
export async function benchForecast(): Promise<{
  title: string
  rows: Record<string, string | number>[]
  note: string
}> {
  const title = 'Forecasts: M3, M4 and NN5 samples'
  if (!existsSync(FOLDER)) return { title, rows: [], note: 'Skipped: the samples are not on this machine.' }
  const rows = SETS.map(measure)
  const mean = rows.reduce((sum, row) => sum + Number(row.OWA), 0) / rows.length
  const note =
    `Mean OWA ${mean.toFixed(3)} (1 is Naive2, lower is better). One call with the same settings for all; the peers were ` +
    'measured on the same halves with the same scorer.'
  return { title, rows, note }
}
