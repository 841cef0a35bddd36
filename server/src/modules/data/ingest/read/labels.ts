import type { SampleRow, StructureFault, TextColumn } from './text-table.ts'

/** Names the columns from the header rows: levels joined by `/`, blanks named by position, repeats numbered; each oddity is a fault. */
export function nameColumns(
  header: SampleRow[],
  width: number,
): { columns: TextColumn[]; faults: StructureFault[] } {
  const faults: StructureFault[] = []
  const line = header.at(-1)?.line ?? 0
  const raw = header.map((row) => row.cells.join(',')).join('\n')
  const given = joinLevels(header, width)
  const taken = new Set<string>()
  const columns = given.map((text, at): TextColumn => {
    let label = text
    if (text === '') {
      label = `column_${at + 1}`
      if (header.length > 0) faults.push({ line, column: label, value: null, rule: 'blank-header', raw })
    }
    const wanted = label
    for (let n = 2; taken.has(label) || (label !== wanted && given.includes(label)); n++)
      label = `${wanted}_${n}`
    taken.add(label)
    if (text !== '' && label !== text)
      faults.push({ line, column: label, value: text, rule: 'duplicate-label', raw })
    return { name: `c${at + 1}`, label }
  })
  return { columns, faults }
}

/** A label of an upper level covers the blank cells to its right wherever the level below has a label of its own. */
function joinLevels(header: SampleRow[], width: number): string[] {
  const levels = header.map((row) =>
    Array.from({ length: width }, (_, at) => cleanLabel(row.cells[at] ?? '')),
  )
  for (let level = levels.length - 2; level >= 0; level--) {
    const row = levels[level]!
    const below = levels[level + 1]!
    for (let at = 1; at < width; at++) {
      const isNewBranch = level > 0 && levels.slice(0, level).some((upper) => upper[at] !== '')
      if (row[at] === '' && below[at] !== '' && !isNewBranch) row[at] = row[at - 1]!
    }
  }
  return Array.from({ length: width }, (_, at) => {
    const parts = levels.map((level) => level[at]!).filter((part) => part !== '')
    return parts.filter((part, level) => part !== parts[level - 1]).join('/')
  })
}

/** Line breaks and runs of spaces inside a label become one space; between Chinese characters (地　区) they only spread the word. */
function cleanLabel(text: string): string {
  return text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
}
