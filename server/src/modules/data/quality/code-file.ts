import { qualityErrors } from './errors.ts'

/** Reads the text of a file that a contract names. */
export type RuleFiles = (path: string) => string

/** The codes of one column of a small CSV file, such as ChinaAreaCode.csv. */
export function readCodes(csv: string, column: string): string[] {
  const [header = [], ...rows] = csv
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) => line.split(',').map((cell) => cell.replace(/^"(.*)"$/, '$1').trim()))
  const place = header.indexOf(column)
  if (place < 0) throw qualityErrors.codeListMissing({ column, known: header })
  return [...new Set(rows.map((row) => row[place] ?? '').filter((code) => code !== ''))]
}
