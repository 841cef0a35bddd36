/** Rows of CSV (RFC 4180) with the line each begins on; throws nothing, an unclosed quote runs to the end. */
export function parseCsv(text: string): { line: number; cells: string[] }[] {
  const rows: { line: number; cells: string[] }[] = []
  let [cells, cell, quoted, line, begun] = [[] as string[], '', false, 1, 1]
  const plain = text.replace(/^\uFEFF/, '')
  const endRow = (): void => {
    cells.push(cell)
    if (cells.length > 1 || cell !== '') rows.push({ line: begun, cells })
    cells = []
    cell = ''
    begun = line
  }
  for (let at = 0; at < plain.length; at++) {
    const char = plain[at]
    if (char === '\n') line++
    if (quoted) {
      if (char !== '"') cell += char
      else if (plain[at + 1] === '"') cell += plain[at++]
      else quoted = false
    } else if (char === '"' && cell === '') quoted = true
    else if (char === ',') {
      cells.push(cell)
      cell = ''
    } else if (char === '\n') endRow()
    else if (char !== '\r') cell += char
  }
  if (cell !== '' || cells.length > 0) endRow()
  return rows
}

/** A text as a CSV cell; what a spreadsheet would run as a formula is kept from running. */
export function csvCell(value: string | number | boolean | null | undefined): string {
  const text = value === null || value === undefined ? '' : String(value)
  const safe = typeof value === 'string' && /^[=+\-@\t]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
