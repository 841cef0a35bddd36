import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { errors } from './errors.ts'
import type { Batch, BatchAnswer, ModelAnswer, ModelTask } from './model-task.ts'

/** Series a thread is given at a time: few enough to share the work evenly. */
const BATCH = 4
const THREADS = Math.min(4, availableParallelism())

/**
 * Runs the models over many series in worker threads, as many as there are processors. The answers come in the order
 * of the tasks. Aborting ends the threads at once and rejects.
 */
export async function runModels(tasks: readonly ModelTask[], signal?: AbortSignal): Promise<ModelAnswer[]> {
  if (tasks.length === 0) return []
  signal?.throwIfAborted()
  const answers = new Array<ModelAnswer>(tasks.length)
  let given = 0
  const nextBatch = (): Batch => {
    const batch = tasks.slice(given, given + BATCH).map((task, i) => ({ index: given + i, task }))
    given += batch.length
    return batch
  }
  const threads = Math.min(THREADS, Math.ceil(tasks.length / BATCH))
  const workers = Array.from(
    { length: threads },
    () => new Worker(new URL('./model-worker.ts', import.meta.url)),
  )
  try {
    await Promise.all(workers.map((worker) => feed(worker, nextBatch, answers, signal)))
    return answers
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
}

/** Gives one worker batches until none is left. */
function feed(
  worker: Worker,
  nextBatch: () => Batch,
  answers: ModelAnswer[],
  signal: AbortSignal | undefined,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const give = (): void => {
      const batch = nextBatch()
      if (batch.length === 0) resolve()
      else worker.postMessage(batch)
    }
    worker.on('message', (reply: BatchAnswer) => {
      if ('failed' in reply) return reject(errors.modelFailed({ message: reply.failed }))
      for (const { index, answer } of reply.answers) answers[index] = answer
      give()
    })
    worker.on('error', reject)
    worker.on('exit', () => reject(errors.modelFailed({ message: 'the thread ended' })))
    signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
    give()
  })
}
