/** Full-width ASCII (！ to ～) and the ideographic space to their ordinary forms. */
export function toHalfWidth(text: string): string {
  return text.replace(/[\uFF01-\uFF5E\u3000]/g, (char) =>
    char === '\u3000' ? ' ' : String.fromCharCode(char.charCodeAt(0) - 0xfee0),
  )
}

const FULL_WIDTH = String.fromCharCode(0x3000, ...Array.from({ length: 94 }, (_, at) => 0xff01 + at))
const HALF_WIDTH = String.fromCharCode(0x20, ...Array.from({ length: 94 }, (_, at) => 0x21 + at))

/** `toHalfWidth` in DuckDB. */
export function halfWidthSql(x: string): string {
  return `translate(${x}, '${FULL_WIDTH}', '${HALF_WIDTH.replaceAll("'", "''")}')`
}
