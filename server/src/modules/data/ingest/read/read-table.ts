import { mkdir, open, rm, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import type { Stats } from 'node:fs'
import type { Duck } from '#platform/duck.ts'
import type { CleanCopy } from './clean-copy.ts'
import { createRelation } from './clean-relation.ts'
import { SPLIT_FROM_BYTES } from './copy-halves.ts'
import { readErrors } from './errors.ts'
import { readContent, type Content } from './read-content.ts'
import { surveyFile, type Survey } from './survey-file.ts'
import type { ReadOptions, ReadProgress, TextTable } from './text-table.ts'

/**
 * Reads any departmental file (delimited text, workbook, JSON, Parquet, or one of these packed) into a text table: every cell as it stands, every record accounted for, nothing guessed away.
 * A clean copy of the data records stays in `workDir` for as long as the relation is used.
 * Errors: `ingest.*` of `errors.ts` when the file cannot be read at all.
 */
export async function readTable(duck: Duck, file: string, options: ReadOptions): Promise<TextTable> {
  const handle = await openFile(file)
  const copyPath = join(options.workDir, `${randomUUID()}.csv`)
  try {
    const before = await handle.stat()
    if (!before.isFile()) throw readErrors.notAFile({ file })
    if (before.size === 0) throw readErrors.emptyFile({ file })
    await mkdir(options.workDir, { recursive: true })
    const { copy, survey } = await copyTable(duck, { file, handle }, copyPath, before.size, options)
    if (survey.bytes !== before.size || hasChanged(before, await handle.stat()))
      throw readErrors.changedWhileRead({ file })
    const relation = await createRelation(duck, copy)
    const { rowsIn, dataRows, faultRows, nonData, faults } = copy.ledger
    return {
      relation,
      columns: copy.columns,
      rowsIn,
      dataRows,
      faultRows,
      nonData,
      faults: faults.concat(copy.headerFaults),
      format: { ...copy.format, bytes: survey.bytes, sha256: survey.sha256 },
    }
  } catch (error) {
    await rm(copyPath, { force: true })
    await rm(`${copyPath}.2`, { force: true })
    throw error
  } finally {
    await handle.close()
  }
}

async function copyTable(
  duck: Duck,
  { file, handle }: Pick<Content, 'file' | 'handle'>,
  copyPath: string,
  totalBytes: number,
  options: ReadOptions,
): Promise<{ copy: CleanCopy; survey: Survey }> {
  const { hints = {}, onProgress, signal, splitFromBytes = SPLIT_FROM_BYTES } = options
  const report = (phase: ReadProgress['phase'], bytes: number, rows: number) => {
    onProgress?.({ phase, bytes, totalBytes: Math.max(bytes, totalBytes), rows })
    signal?.throwIfAborted()
  }
  const survey = await surveyFile(handle, (bytes) => report('survey', bytes, 0))
  const reading = { duck, hints, copyPath, splitFromBytes, report }
  return { copy: await readContent({ file, handle, survey }, reading), survey }
}

async function openFile(file: string): Promise<FileHandle> {
  try {
    return await open(file, 'r')
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    if (code === 'EACCES' || code === 'EPERM') throw readErrors.noAccess({ file }, cause)
    if (code === 'EISDIR') throw readErrors.notAFile({ file }, cause)
    throw readErrors.noSuchFile({ file }, cause)
  }
}

function hasChanged(before: Stats, after: Stats): boolean {
  return (
    before.size !== after.size ||
    before.mtimeMs !== after.mtimeMs ||
    before.ctimeMs !== after.ctimeMs ||
    before.ino !== after.ino
  )
}
