import type { FileHandle } from 'node:fs/promises'
import { Worker } from 'node:worker_threads'
import { copyRange, type RangeCopy, type RangeTask } from './copy-range.ts'
import type { WorkerMessage } from './copy-worker.ts'
import { readErrors } from './errors.ts'
import { LF } from './scan-record.ts'

/** Below this a second thread costs more than it saves. */
export const SPLIT_FROM_BYTES = 128 << 20
const PROBE_BYTES = 1 << 20

/** Offset after a line end near the middle; undefined where there is none. Only for files without quotes: there every line end ends a record. */
export async function findMiddle(handle: FileHandle, bytes: number): Promise<number | undefined> {
  const probe = Buffer.allocUnsafe(PROBE_BYTES)
  const from = Math.floor(bytes / 2)
  const { bytesRead } = await handle.read(probe, 0, PROBE_BYTES, from)
  const found = probe.subarray(0, bytesRead).indexOf(LF)
  return found < 0 ? undefined : from + found + 1
}

/** Copies the part before `middle` here and the part after it in a thread of its own, at the same time. */
export async function copyHalves(
  handle: FileHandle,
  file: string,
  task: RangeTask,
  middle: number,
  onChunk: (position: number, rows: number) => void,
): Promise<[RangeCopy, RangeCopy]> {
  const first: RangeTask = { ...task, range: { start: task.range.start, end: middle } }
  const second: RangeTask = {
    ...task,
    plan: { ...task.plan, preamble: [] },
    range: { start: middle, end: task.range.end },
    copyPath: `${task.copyPath}.2`,
  }
  const behind = { position: middle, rows: 0 }
  const worker = new Worker(new URL('./copy-worker.ts', import.meta.url), {
    workerData: { file, task: second },
  })
  const secondCopy = resultOf(worker, (position, rows) => Object.assign(behind, { position, rows }))
  // The first half may fail before the second is awaited.
  secondCopy.catch(() => undefined)
  try {
    const firstCopy = await copyRange(handle, first, (position, rows) =>
      onChunk(position + behind.position - middle, rows + behind.rows),
    )
    return [firstCopy, await secondCopy]
  } finally {
    await worker.terminate()
  }
}

function resultOf(worker: Worker, onChunk: (position: number, rows: number) => void): Promise<RangeCopy> {
  return new Promise((resolve, reject) => {
    worker.on('message', (message: WorkerMessage) => {
      if (message.kind === 'progress') onChunk(message.position, message.rows)
      else if (message.kind === 'done') resolve(message.copy)
      else reject(refusal(message))
    })
    worker.on('error', reject)
    worker.on('exit', (code) => reject(new Error(`The copying thread ended with code ${code}.`)))
  })
}

/** An error keeps its code across the thread's border; its line is that of the half. */
function refusal({ code, details }: { code: string; details: Record<string, unknown> }): Error {
  const { line: _line, ...rest } = details
  const name = code.replace('ingest.', '') as keyof typeof readErrors
  return readErrors[name](rest)
}

/** One account for two ranges: the lines of the second follow those of the first. */
export function joinLedgers(first: RangeCopy, second: RangeCopy): RangeCopy['ledger'] {
  const shift = <T extends { line: number }>(row: T): T => ({ ...row, line: row.line + first.lines })
  return {
    rowsIn: first.ledger.rowsIn + second.ledger.rowsIn,
    dataRows: first.ledger.dataRows + second.ledger.dataRows,
    faultRows: first.ledger.faultRows + second.ledger.faultRows,
    nonData: first.ledger.nonData.concat(second.ledger.nonData.map(shift)),
    faults: first.ledger.faults.concat(second.ledger.faults.map(shift)),
  }
}
