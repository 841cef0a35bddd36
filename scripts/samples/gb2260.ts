/** Validity of a division's code and name, in snapshot dates (YYYYMM). */
export type Interval = { code: string; name: string; from: string; to: string }
type Snapshot = { date: string; text: string }

/** The set of "code,name" pairs of one GB/T 2260 snapshot (columns Source, Revision, Code, Name). */
export function readSnapshot(text: string): Set<string> {
  const rows = text.trim().split('\n').slice(1)
  return new Set(rows.map((row) => row.split('\t').slice(2, 4).join(',').trim()))
}

/** Snapshots in order of time become intervals; a pair that comes back later opens a second one. */
export function buildHistory(snapshots: readonly Snapshot[]): Interval[] {
  const closed: Interval[] = []
  const open = new Map<string, string>()
  const interval = (pair: string, from: string, to: string): Interval => {
    const comma = pair.indexOf(',')
    return { code: pair.slice(0, comma), name: pair.slice(comma + 1), from, to }
  }
  for (const { date, text } of snapshots) {
    const present = readSnapshot(text)
    for (const [pair, from] of open) {
      if (present.has(pair)) continue
      closed.push(interval(pair, from, date))
      open.delete(pair)
    }
    for (const pair of present) if (!open.has(pair)) open.set(pair, date)
  }
  for (const [pair, from] of open) closed.push(interval(pair, from, ''))
  const key = (row: Interval): string => row.code + row.from + row.name
  return closed.sort((a, b) => (key(a) < key(b) ? -1 : 1))
}

/** What a snapshot of that date contained, as "code,name" pairs. */
export function snapshotAt(history: readonly Interval[], date: string): Set<string> {
  const valid = history.filter((row) => row.from <= date && (row.to === '' || date < row.to))
  return new Set(valid.map((row) => `${row.code},${row.name}`))
}
