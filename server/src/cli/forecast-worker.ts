import { parentPort } from 'node:worker_threads'
import { forecast, type ForecastOptions } from '@yuzhi/models/forecast'

/** Series for one worker to forecast; `first` is the place of the first of them among all. */
export type ForecastJob = { first: number; series: (number | null)[][]; options: ForecastOptions }
export type ForecastLimits = { mean: number[]; lower: number[]; upper: number[] }
export type ForecastDone = { first: number; results: ForecastLimits[] }

/** What a worker does with one job; also called directly where a second thread is not worth starting. */
export function forecastBatch({ first, series, options }: ForecastJob): ForecastDone {
  const results = series.map((values) => {
    const { mean, lower, upper } = forecast(values, options)
    return { mean, lower, upper }
  })
  return { first, results }
}

parentPort?.on('message', (job: ForecastJob) => parentPort?.postMessage(forecastBatch(job)))
