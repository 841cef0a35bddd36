/**
 * A column of all records whose distinct texts are numbered: `of[record]` is the place of its text, −1 where it has
 * none. Millions of records hold few distinct names, so whatever is worked out of a text is worked out once.
 */
export type Column = { texts: readonly string[]; of: Int32Array }

/** Numbers the values of one column; nothing and blank are none. */
export function columnOf(values: readonly (string | null | undefined)[]): Column {
  const builder = buildColumn(values.length)
  values.forEach((value, record) => builder.set(record, value))
  return builder.column()
}

/** Fills a column record by record, for callers who read rows in pieces; a record never set has no value. */
export function buildColumn(records: number): {
  set(record: number, value: string | null | undefined): void
  column(): Column
} {
  const of = new Int32Array(records).fill(-1)
  const texts: string[] = []
  const numbers = new Map<string, number>()
  return {
    set(record, value) {
      if (value == null || value.trim() === '') return
      const known = numbers.get(value)
      if (known === undefined) numbers.set(value, texts.length)
      of[record] = known ?? texts.push(value) - 1
    },
    column: () => ({ texts, of }),
  }
}

/** The column of what `write` makes of each text: a blocking key, a name without spaces. Called once per distinct text. */
export function derivedColumn(
  { texts, of }: Column,
  write: (text: string) => string | null | undefined,
): Column {
  const numbers = new Map<string, number>()
  const derived: string[] = []
  const place = texts.map((text) => {
    const key = write(text)
    if (key == null || key === '') return -1
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, derived.length)
    return derived.push(key) - 1
  })
  return { texts: derived, of: of.map((at) => (at < 0 ? -1 : place[at]!)) }
}

/** Numbers of the combinations of several columns, −1 where any has none: keys for a pass over more than one field. */
export function joinedKeys(columns: readonly Column[]): Int32Array {
  const [first, ...rest] = columns
  if (!first) return new Int32Array(0)
  return rest.reduce((keys, column) => {
    const numbers = new Map<number, number>()
    const width = column.texts.length
    return keys.map((key, record) => {
      const other = column.of[record]!
      if (key < 0 || other < 0) return -1
      const code = key * width + other
      const known = numbers.get(code)
      if (known !== undefined) return known
      numbers.set(code, numbers.size)
      return numbers.size - 1
    })
  }, Int32Array.from(first.of))
}
