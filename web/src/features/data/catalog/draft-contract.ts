type Draft = { code: string; name: string; columns: readonly DraftColumn[] }
export type DraftColumn = { label: string; type: 'string' | 'integer' | 'number' | 'date' }

/** Rows of a file that are looked at to guess the types of its columns. */
const SAMPLE = 500

/** A contract to begin with, from the columns of a file; people then say what must hold. */
export function draftContract({ code, name, columns }: Draft): string {
  const properties = columns.map(({ label, type }, at) =>
    [
      `      - name: ${JSON.stringify(nameOf(label, at))}`,
      `        physicalName: ${JSON.stringify(label)}`,
      `        businessName: ${JSON.stringify(label)}`,
      `        logicalType: ${type}`,
    ].join('\n'),
  )
  const head = [
    'apiVersion: v3.1.0',
    'kind: DataContract',
    `id: ${JSON.stringify(code)}`,
    `name: ${JSON.stringify(name)}`,
    'version: 1.0.0',
    'status: draft',
    'schema:',
    `  - name: ${JSON.stringify(code)}`,
    '    physicalType: table',
    `    businessName: ${JSON.stringify(name)}`,
    '    properties:',
  ]
  return `${[...head, ...properties].join('\n')}\n`
}

/** Names begin with a letter, of any script. */
function nameOf(label: string, at: number): string {
  return /^\p{L}[\p{L}\p{N}_-]*$/u.test(label) ? label : `column_${at + 1}`
}

/** The columns of a delimited text: its header is the first of the fullest lines at the top, titles above it are not. */
export function columnsOf(text: string): DraftColumn[] {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  const delimiter = delimiterOf(lines)
  const rows = lines.slice(0, SAMPLE).map((line) => cellsOf(line, delimiter))
  const top = rows.slice(0, 20)
  const filled = (row: readonly string[]): number => row.filter((cell) => cell !== '').length
  const header = top.findIndex((row) => filled(row) === Math.max(...top.map(filled)))
  const below = rows.slice(header + 1)
  return (rows[header] ?? []).flatMap((label, at) =>
    label === '' ? [] : [{ label, type: typeOf(below.map((row) => row[at] ?? '')) }],
  )
}

function delimiterOf(lines: readonly string[]): string {
  const count = (delimiter: string): number =>
    lines.slice(0, 20).reduce((sum, line) => sum + line.split(delimiter).length, 0)
  const candidates = [',', '\t', ';', '|']
  return candidates.reduce((best, next) => (count(next) > count(best) ? next : best))
}

/** The cells of one line; a quoted cell may hold the delimiter. */
function cellsOf(line: string, delimiter: string): string[] {
  const cells: string[] = []
  let cell = ''
  let quoted = false
  for (const character of line) {
    if (character === '"') quoted = !quoted
    else if (character === delimiter && !quoted) {
      cells.push(cell.trim())
      cell = ''
    } else cell += character
  }
  return [...cells, cell.trim()]
}

/** The type that all values have; codes with leading zeros are text. */
function typeOf(values: readonly string[]): DraftColumn['type'] {
  const given = values.filter((value) => value !== '')
  const all = (pattern: RegExp): boolean => given.length > 0 && given.every((value) => pattern.test(value))
  if (all(/^-?(0|[1-9]\d{0,14})$/)) return 'integer'
  if (all(/^-?(0|[1-9]\d{0,14})(\.\d+)?$/)) return 'number'
  return all(/^\d{4}([-/.])\d{1,2}\1\d{1,2}$/) ? 'date' : 'string'
}

/** The text at the beginning of a file: UTF-16 by its mark, UTF-8 where it is valid, else GB 18030. */
export function decodeStart(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}
