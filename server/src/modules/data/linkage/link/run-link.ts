import { Worker } from 'node:worker_threads'
import { errors } from '../errors.ts'
import type { LinkMessage, LinkOutcome, LinkTask, Phase } from './link-task.ts'

/** Two and a half million records need about 2 GB; a thread that would take more fails alone. */
const LIMITS = { maxOldGenerationSizeMb: 6144 }

/** Links in a thread of its own. Aborting ends the thread at once and rejects. */
export async function runLink(
  task: LinkTask,
  report: (phase: Phase, done: number, total: number) => void,
  signal: AbortSignal,
): Promise<LinkOutcome> {
  signal.throwIfAborted()
  const worker = new Worker(new URL('./link-worker.ts', import.meta.url), {
    workerData: task,
    resourceLimits: LIMITS,
  })
  try {
    return await new Promise<LinkOutcome>((resolve, reject) => {
      worker.on('message', (message: LinkMessage) => {
        if (message.kind === 'progress') report(message.phase, message.done, message.total)
        else if (message.kind === 'done') resolve(message.outcome)
        else reject(errors.threadFailed({ message: message.message }))
      })
      worker.on('error', (error) => reject(errors.threadFailed({ message: error.message }, error)))
      worker.on('exit', () => reject(errors.threadFailed({ message: 'the thread ended' })))
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
    })
  } finally {
    await worker.terminate()
  }
}
