import { open } from 'node:fs/promises'
import type { CleanCopy } from './clean-copy.ts'
import { createSink, writeCells, type CsvSink } from './csv-sink.ts'
import type { JsonForm } from './detect-json.ts'
import { readErrors } from './errors.ts'
import { cellFault, flattenRecord, type FlatRecord } from './json-record.ts'
import {
  chooseArray,
  documentRecords,
  isSequence,
  lineRecords,
  loadDocument,
  type JsonReading,
  type JsonRecord,
  type JsonRecords,
} from './json-records.ts'
import { nameColumns } from './labels.ts'
import { MAX_CELLS, MAX_COLUMNS, MAX_SHOWN_CHARACTERS } from './limits.ts'
import { kindOfRow, rowRules, type RowRules } from './row-kinds.ts'
import { enterData, enterFault, enterNonData, openLedger, type RowLedger } from './row-ledger.ts'
import type { ReadHints, TableFormat } from './text-table.ts'

type Layout = Pick<TableFormat, 'kind' | 'sheet' | 'sheets'>

/** Reads JSON lines or the array of objects of a document and writes its records to `copyPath`, a column for every path. */
export async function readJson(
  reading: JsonReading & { form: JsonForm; hints: ReadHints; copyPath: string },
): Promise<CleanCopy> {
  if (reading.form === 'lines') return copyJson(() => lineRecords(reading), { kind: 'ndjson' }, reading)
  const document = await loadDocument(reading)
  if (isSequence(document)) return copyJson(() => lineRecords(reading), { kind: 'ndjson' }, reading)
  const { chosen, paths } = chooseArray(document, reading.hints.sheet)
  const layout: Layout = { kind: 'json', ...(chosen?.path ? { sheet: chosen.path, sheets: paths } : {}) }
  return copyJson(() => documentRecords(document, chosen), layout, reading)
}

async function copyJson(
  records: JsonRecords,
  layout: Layout,
  { hints, copyPath, decode }: JsonReading & { hints: ReadHints; copyPath: string },
): Promise<CleanCopy> {
  const shape = await shapeOf(records)
  const paths = [...shape.paths.keys()]
  const { columns, faults } = nameColumns([{ line: 1, cells: paths }], paths.length)
  const ledger = openLedger()
  const output = await open(copyPath, 'w')
  const sink = createSink(output)
  const rules = rowRules(paths.length, [], hints.totalLabels)
  try {
    await copyRecords(records, { ...shape, rules }, sink, ledger)
  } finally {
    await output.close()
  }
  const hasMultiline = ledger.dataRows > 0
  return {
    delimiter: ',',
    parts: [{ kind: 'csv', path: copyPath, lineOffset: 0, longestRecord: sink.longest, hasMultiline }],
    columns,
    headerFaults: faults,
    ledger,
    format: {
      ...layout,
      ...{ encoding: decode.encoding, delimiter: null, quote: null, headerLine: 0, headerRows: 0 },
      ...(shape.byRecord ? { numbering: 'record' } : {}),
    },
  }
}

type Shape = {
  /** Every path of the file and the column it becomes, in the order of first appearance. */
  paths: Map<string, number>
  /** True where two records begin on one line: then they are counted, for a line must name one record. */
  byRecord: boolean
}

/** First pass. Errors: `noRecords`, `tooManyColumns`. */
async function shapeOf(records: JsonRecords): Promise<Shape> {
  const paths = new Map<string, number>()
  let byRecord = false
  let count = 0
  let lastLine = 0
  for await (const batch of records()) {
    for (const record of batch) {
      byRecord ||= record.line === lastLine
      lastLine = record.line
      count++
      for (const path of soundLeaves(record)) {
        // A copy: the path as cut from the text would keep the whole text in memory.
        if (!paths.has(path)) paths.set(Buffer.from(path).toString(), paths.size)
      }
      const isWide = paths.size > MAX_COLUMNS || paths.size * count > MAX_CELLS
      if (isWide)
        throw readErrors.tooManyColumns({ line: record.line, columns: paths.size, limit: MAX_COLUMNS })
    }
  }
  if (paths.size === 0) throw readErrors.noRecords({ records: count })
  return { paths, byRecord }
}

function soundLeaves(record: JsonRecord): Iterable<string> {
  if (record.broken) return []
  const { leaves, fault } = flattenRecord(record.text)
  return fault ? [] : leaves.keys()
}

/** Second pass: every record into the ledger, the sound ones into the copy. */
async function copyRecords(
  records: JsonRecords,
  { paths, byRecord, rules }: Shape & { rules: RowRules },
  sink: CsvSink,
  ledger: RowLedger,
): Promise<void> {
  for await (const batch of records()) {
    for (const record of batch) {
      const place = byRecord ? ledger.rowsIn + 1 : record.line
      if (record.text.trim() === '' && !record.broken) {
        enterNonData(ledger, place, 'blank', '')
        continue
      }
      const { leaves, fault } = checkRecord(record)
      if (fault) {
        enterFault(ledger, place, fault, record.text.replaceAll('\0', '␀'))
        continue
      }
      const cells = new Array<string>(paths.size).fill('')
      for (const [path, text] of leaves) cells[paths.get(path)!] = text
      // Every value bears its name, so a record alone cannot be a note or a title; a total it may be.
      const kind = kindOfRow(cells, rules, false)
      if (kind === 'total' || kind === 'blank') {
        enterNonData(ledger, place, kind, record.text)
        continue
      }
      await writeCells(sink, place, 0x2c, cells)
      enterData(ledger)
    }
  }
  await sink.settle()
}

function checkRecord({ text, broken }: JsonRecord): FlatRecord {
  if (broken) {
    const value = text === '' ? null : text.slice(0, MAX_SHOWN_CHARACTERS)
    return { leaves: new Map(), fault: { rule: broken, column: null, value } }
  }
  const flat = flattenRecord(text)
  if (flat.fault) return flat
  for (const [path, leaf] of flat.leaves) {
    const fault = cellFault(path, leaf)
    if (fault) return { ...flat, fault }
  }
  return flat
}
