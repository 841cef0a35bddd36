import { sqlText, type Duck } from '#platform/duck.ts'
import { readErrors } from './errors.ts'
import type { CleanCopy, CopyPart, CsvPart } from './clean-copy.ts'

const DEFAULT_MAX_LINE = 2 << 20
let relations = 0

/** Makes the view over a clean copy. Everything is stated, nothing sniffed; a record that did not fit would be an error, never skipped. */
export async function createRelation(duck: Duck, copy: CleanCopy): Promise<string> {
  const relation = `text_table_${++relations}`
  const query = copy.parts.map((part) => selectPart(part, copy)).join(' UNION ALL ')
  await duck.run(`CREATE OR REPLACE TEMP VIEW ${relation} AS ${query}`)
  // Line ends inside quotes are the one thing a parallel reader could take apart wrongly; of Parquet a count costs nothing.
  if (copy.parts.some((part) => part.kind === 'parquet' || part.hasMultiline))
    await verifyCount(duck, relation, copy.ledger.dataRows)
  return relation
}

function selectPart(part: CopyPart, copy: CleanCopy): string {
  return part.kind === 'csv' ? selectCsv(part, copy) : `SELECT * FROM read_parquet(${sqlText(part.path)})`
}

function selectCsv(part: CsvPart, copy: CleanCopy): string {
  const types = ["'_line': 'BIGINT'", ...copy.columns.map(({ name }) => `'${name}': 'VARCHAR'`)]
  const maxLine = Math.max(DEFAULT_MAX_LINE, part.longestRecord + 1024)
  const options = [
    `columns = {${types.join(', ')}}`,
    `delim = ${sqlText(copy.delimiter)}`,
    `quote = '"', escape = '"', new_line = '\\n'`,
    'auto_detect = false, header = false, skip = 0, null_padding = false, ignore_errors = false',
    `max_line_size = ${maxLine}`,
    ...(maxLine > DEFAULT_MAX_LINE ? [`buffer_size = ${maxLine * 2}`] : []),
  ]
  const line = part.lineOffset === 0 ? '_line' : `_line + ${part.lineOffset} AS _line`
  return `SELECT ${line}, * EXCLUDE (_line) FROM read_csv(${sqlText(part.path)}, ${options.join(', ')})`
}

async function verifyCount(duck: Duck, relation: string, expected: number): Promise<void> {
  const [row] = await duck.all<{ rows: string }>(`SELECT count(*) AS rows FROM ${relation}`)
  const found = Number(row?.rows)
  if (found !== expected) throw readErrors.rowsDiffer({ counted: expected, read: found })
}
