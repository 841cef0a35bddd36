import { open, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import type { Stats } from 'node:fs'
import type { Duck } from '#platform/duck.ts'
import { createRelation } from './clean-relation.ts'
import { readErrors } from './errors.ts'
import { readText } from './read-text.ts'
import { isWorkbook, readWorkbook } from './read-workbook.ts'
import { surveyFile } from './survey-file.ts'
import type { ReadOptions, TextTable } from './text-table.ts'

/**
 * Reads any departmental file into a text table: every cell as it stands, every record accounted for, nothing guessed away.
 * A clean copy of the data records stays in `workDir` for as long as the relation is used.
 * Errors: `ingest.*` of `errors.ts` when the file cannot be read at all.
 */
export async function readTable(duck: Duck, file: string, options: ReadOptions): Promise<TextTable> {
  const { hints = {}, workDir, onProgress, signal } = options
  const handle = await openFile(file)
  try {
    const before = await handle.stat()
    if (!before.isFile()) throw readErrors.notAFile({ file })
    if (before.size === 0) throw readErrors.emptyFile({ file })
    const report = (phase: 'survey' | 'read', bytes: number, rows: number) => {
      signal?.throwIfAborted()
      onProgress?.({ phase, bytes, totalBytes: before.size, rows })
    }
    const survey = await surveyFile(handle, (bytes) => report('survey', bytes, 0))
    const copyPath = join(workDir, `${randomUUID()}.csv`)
    const copy = isWorkbook(survey.head)
      ? await readWorkbook(handle, survey.bytes, { hints, copyPath })
      : await readText(handle, survey, {
          hints,
          copyPath,
          onChunk: (bytes, rows) => report('read', bytes, rows),
        })
    if (survey.bytes !== before.size || hasChanged(before, await handle.stat()))
      throw readErrors.changedWhileRead({ file })
    const relation = await createRelation(duck, copyPath, copy)
    const { ledger } = copy
    return {
      relation,
      columns: copy.columns,
      rowsIn: ledger.rowsIn,
      dataRows: ledger.dataRows,
      faultRows: ledger.faultRows,
      nonData: ledger.nonData,
      faults: [...ledger.faults, ...copy.headerFaults],
      format: { ...copy.format, bytes: survey.bytes, sha256: survey.sha256 },
    }
  } finally {
    await handle.close()
  }
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
