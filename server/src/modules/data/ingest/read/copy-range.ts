import { open, type FileHandle } from 'node:fs/promises'
import { endCopying, openCopying, pushChunk, type CopyPlan } from './copy-records.ts'
import { createSink } from './csv-sink.ts'
import { decodeChunks, type ByteRange, type DecodeOptions } from './decode-chunks.ts'
import { openLedger, type RowLedger } from './row-ledger.ts'

/** A stretch of a file, from line start to line end, to be copied to a file of its own. Plain data: it can go to a thread. */
export type RangeTask = { plan: CopyPlan; decode: DecodeOptions; range: ByteRange; copyPath: string }

export type RangeCopy = {
  copyPath: string
  ledger: RowLedger
  longestRecord: number
  hasMultiline: boolean
  /** Physical lines of the range. */
  lines: number
}

/** Copies the data records of one range; lines are counted from 1 at its start. */
export async function copyRange(
  handle: FileHandle,
  task: RangeTask,
  onChunk: (position: number, rows: number) => void,
): Promise<RangeCopy> {
  const output = await open(task.copyPath, 'w')
  const copying = openCopying(task.plan, createSink(output), openLedger())
  try {
    for await (const chunk of decodeChunks(handle, task.decode, task.range)) {
      await pushChunk(copying, chunk)
      onChunk(chunk.position, copying.ledger.rowsIn)
    }
    await endCopying(copying)
  } finally {
    await output.close()
  }
  const { ledger, hasMultiline, sink, line } = copying
  return { copyPath: task.copyPath, ledger, hasMultiline, longestRecord: sink.longest, lines: line - 1 }
}
