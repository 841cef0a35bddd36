import { open, type FileHandle } from 'node:fs/promises'
import * as XLSX from '@e965/xlsx'
import { copyRows, SHEET_DELIMITER } from './copy-rows.ts'
import type { CleanCopy } from './clean-copy.ts'
import { createSink } from './csv-sink.ts'
import { isWorkbook } from './detect-packing.ts'
import { readErrors } from './errors.ts'
import { nameColumns } from './labels.ts'
import { layoutOf, SAMPLE_ROWS } from './sample.ts'
import { openLedger } from './row-ledger.ts'
import { rowRules } from './row-kinds.ts'
import { filledCells, sheetRows } from './sheet-rows.ts'
import type { ReadHints } from './text-table.ts'
import { guardZip, MAX_UNPACKED_BYTES } from './zip-guard.ts'

const OLE_MAGIC = 'd0cf11e0'
/** The stream in which an encrypted Office file hides its real content. */
const ENCRYPTED_STREAM = Buffer.from('EncryptedPackage', 'utf16le')

/** Reads one sheet of a workbook, the fullest unless one is named, and writes its data rows to `copyPath`. */
export async function readWorkbook(
  handle: FileHandle,
  bytes: number,
  reading: { hints: ReadHints; copyPath: string },
): Promise<CleanCopy> {
  const { hints } = reading
  const workbook = parseWorkbook(await guardedBytes(handle, bytes))
  const sheet = chooseSheet(workbook, hints.sheet)
  const date1904 = workbook.Workbook?.WBProps?.date1904 === true
  const rows = sheetRows(workbook.Sheets[sheet] as XLSX.DenseWorkSheet, date1904)
  const layout = layoutOf(rows.slice(0, SAMPLE_ROWS), hints)
  const { columns, faults } = nameColumns(layout.header, layout.width)
  const rules = rowRules(layout.width, layout.header, hints.totalLabels)
  const labels = columns.map(({ label }) => label)
  const ledger = openLedger()
  const output = await open(reading.copyPath, 'w')
  const sink = createSink(output)
  try {
    await copyRows(rows, { rules, preamble: layout.preamble, labels }, sink, ledger)
  } finally {
    await output.close()
  }
  return {
    delimiter: SHEET_DELIMITER,
    parts: [
      {
        kind: 'csv',
        path: reading.copyPath,
        lineOffset: 0,
        longestRecord: sink.longest,
        hasMultiline: ledger.dataRows > 0,
      },
    ],
    columns,
    headerFaults: faults,
    ledger,
    format: {
      kind: 'xlsx',
      encoding: 'utf-8',
      delimiter: null,
      quote: null,
      headerLine: layout.header[0]?.line ?? 0,
      headerRows: layout.header.length,
      sheet,
      sheets: workbook.SheetNames,
    },
  }
}

async function guardedBytes(handle: FileHandle, bytes: number): Promise<Buffer> {
  const magic = Buffer.alloc(4)
  await handle.read(magic, 0, 4, 0)
  if (magic.toString('hex') === OLE_MAGIC) {
    if (bytes > MAX_UNPACKED_BYTES)
      throw readErrors.zipBomb({ unpackedBytes: bytes, limitBytes: MAX_UNPACKED_BYTES })
    const all = await readAll(handle, bytes)
    if (all.includes(ENCRYPTED_STREAM)) throw readErrors.encryptedWorkbook()
    return all
  }
  if (!isWorkbook(await guardZip(handle, bytes))) throw readErrors.notAWorkbook()
  return readAll(handle, bytes)
}

async function readAll(handle: FileHandle, bytes: number): Promise<Buffer> {
  const all = Buffer.allocUnsafe(bytes)
  let filled = 0
  while (filled < bytes) {
    const { bytesRead } = await handle.read(all, filled, bytes - filled, filled)
    if (bytesRead === 0) break
    filled += bytesRead
  }
  return all.subarray(0, filled)
}

function parseWorkbook(bytes: Buffer): XLSX.WorkBook {
  try {
    return XLSX.read(bytes, {
      dense: true,
      cellDates: false,
      cellNF: true,
      cellFormula: false,
      cellHTML: false,
      bookVBA: false,
    })
  } catch (cause) {
    throw readErrors.brokenZip({ reason: (cause as Error).message }, cause)
  }
}

function chooseSheet(workbook: XLSX.WorkBook, named?: string): string {
  if (named !== undefined) {
    if (!workbook.SheetNames.includes(named))
      throw readErrors.noSuchSheet({ sheet: named, sheets: workbook.SheetNames })
    return named
  }
  const sizes = workbook.SheetNames.map((name) => ({
    name,
    size: filledCells(workbook.Sheets[name] as XLSX.DenseWorkSheet),
  }))
  const fullest = sizes.reduce((best, sheet) => (sheet.size > best.size ? sheet : best), {
    name: '',
    size: 0,
  })
  if (fullest.size === 0) throw readErrors.emptyFile({ sheets: workbook.SheetNames })
  return fullest.name
}
