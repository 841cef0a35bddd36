/** Records of a CSV text by RFC 4180: quoted cells may hold separators, quotes (doubled) and line ends. Empty lines are none. */
export function readCsv(text: string): string[][] {
  const records: string[][] = []
  let record: string[] = []
  const cell = /(?:^\uFEFF)?(?:"((?:[^"]|"")*)"|((?:[^",\r\n][^,\r\n]*)?))(,|\r?\n|\r|$)/y
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex
    const match = cell.exec(text)
    if (!match) {
      const end = text.indexOf('\n', at)
      record.push(text.slice(at, end < 0 ? undefined : end).replace(/\r$/, ''))
      records.push(record)
      record = []
      if (end < 0) break
      cell.lastIndex = end + 1
      continue
    }
    if (match[0] !== '' && /^[\r\n]/.test(match[0]) && record.length === 0) continue
    record.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '')
    if (match[3] !== ',') {
      records.push(record)
      record = []
    } else if (cell.lastIndex === text.length) record.push('')
  }
  if (record.length > 0) records.push(record)
  return records
}
