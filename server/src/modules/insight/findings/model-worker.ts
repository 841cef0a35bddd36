import { parentPort } from 'node:worker_threads'
import { detect } from '@yuzhi/models/detect'
import { forecast } from '@yuzhi/models/forecast'
import type { Batch, BatchAnswer, ModelAnswer, ModelTask } from './model-task.ts'

/** A thread that does the arithmetic, so that requests are answered meanwhile. */
parentPort?.on('message', (batch: Batch) => parentPort?.postMessage(answer(batch)))

function answer(batch: Batch): BatchAnswer {
  try {
    return { answers: batch.map(({ index, task }) => ({ index, answer: run(task) })) }
  } catch (error) {
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

function run({ values, season, horizon }: ModelTask): ModelAnswer {
  return {
    detection: detect(values, { period: season }),
    forecast: horizon > 0 ? forecast(values, { horizon, period: season }) : null,
  }
}
