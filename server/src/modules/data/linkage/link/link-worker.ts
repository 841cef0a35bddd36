import { parentPort, workerData } from 'node:worker_threads'
import type { LinkMessage, LinkTask } from './link-task.ts'
import { linkSources } from './link-sources.ts'

/** A thread that does the arithmetic, so that requests are answered meanwhile. */
const tell = (message: LinkMessage): void => parentPort?.postMessage(message)

linkSources(workerData as LinkTask, (phase, done, total) =>
  tell({ kind: 'progress', phase, done, total }),
).then(
  (outcome) => tell({ kind: 'done', outcome }),
  (error: unknown) =>
    tell({
      kind: 'failed',
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }),
)
