export type Cell = string | number

function quoted(cell: Cell, delimiter: string): string {
  const text = String(cell)
  return text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Delimited text with the line end the delivering system used. */
export function delimited(rows: readonly (readonly Cell[])[], delimiter = ',', newline = '\r\n'): string {
  return rows.map((row) => row.map((cell) => quoted(cell, delimiter)).join(delimiter) + newline).join('')
}

/** Rows of a plain CSV without line breaks inside cells, as the division tables are. */
export function parsePlainCsv(text: string): string[][] {
  return text
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(',').map((cell) => cell.replace(/^"(.*)"$/, '$1')))
}

/** A number as text with thousands separators: 1,234.5. */
export function grouped(value: number, digits: number): string {
  return value.toFixed(digits).replace(/\B(?=(\d{3})+(\.|$))/g, ',')
}
