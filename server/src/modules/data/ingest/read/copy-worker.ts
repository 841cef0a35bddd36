import { open } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { isAppError } from '#platform/errors.ts'
import { copyRange, type RangeCopy, type RangeTask } from './copy-range.ts'

/** What the thread tells: how far it is, then what it copied or why it could not. */
export type WorkerMessage =
  | { kind: 'progress'; position: number; rows: number }
  | { kind: 'done'; copy: RangeCopy }
  | { kind: 'refused'; code: string; details: Record<string, unknown> }

const { file, task } = workerData as { file: string; task: RangeTask }
const tell = (message: WorkerMessage) => parentPort?.postMessage(message)

const handle = await open(file, 'r')
try {
  const copy = await copyRange(handle, task, (position, rows) => tell({ kind: 'progress', position, rows }))
  tell({ kind: 'done', copy })
} catch (error) {
  if (!isAppError(error)) throw error
  tell({ kind: 'refused', code: error.code, details: error.details })
} finally {
  await handle.close()
}
