import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inventRegisters } from './link-population.ts'

/** `node link-registers.ts <people> <folder>`: four registers as CSV with the truth in a column no linkage reads. A process of its own, so that its memory is not counted. */
const [people, folder = '.'] = [Number(process.argv[2]), process.argv[3]]
const columns = ['number', 'name', 'sex', 'birth', 'phone', 'address', 'person'] as const
for (const [department, rows] of Map.groupBy(inventRegisters(people), (row) => row.department)) {
  const lines = rows.map((row) => columns.map((column) => row[column]).join(','))
  writeFileSync(join(folder, `${department}.csv`), `${columns.join(',')}\n${lines.join('\n')}\n`)
}
