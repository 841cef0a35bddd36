import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inFolder, sharedDuck } from './read-fixture.ts'
import { readTable } from './read-table.ts'

const ROWS = 3000
const ODD_ROWS: Record<number, string> = { 0: '', 1: '合计,,9', 2: '1,2,3,4', 3: '7', 4: '编号,名称,数值' }

/** Every seventh row is something else than data, in both halves of the file. */
function mixedFile(lineEnd: string): string {
  const rows = Array.from({ length: ROWS }, (_, at) =>
    at % 7 === 6 ? ODD_ROWS[at % 5]! : `${at},杭州市${at},${at * 2}`,
  )
  return ['表一,,', '编号,名称,数值', ...rows].join(lineEnd) + lineEnd
}

async function readBothWays(text: string) {
  return inFolder(async (folder) => {
    const file = join(folder, 'a.csv')
    await writeFile(file, text)
    const duck = await sharedDuck()
    const results = []
    for (const splitFromBytes of [0, Infinity]) {
      const { relation, ...table } = await readTable(duck, file, { workDir: folder, splitFromBytes })
      const parts = await duck.all(`SELECT DISTINCT _line FROM ${relation}`)
      results.push({
        table,
        distinctLines: parts.length,
        rows: await duck.all(`SELECT * FROM ${relation} ORDER BY _line`),
      })
    }
    return results
  })
}

test.each([['\n'], ['\r\n']])('two threads read what one reads, line by line (%j)', async (lineEnd) => {
  const [halves, whole] = await readBothWays(mixedFile(lineEnd))
  expect(halves).toEqual(whole)
  expect(halves?.table).toMatchObject({ rowsIn: ROWS + 2, dataRows: 2572 })
  expect(halves?.distinctLines).toBe(2572)
  expect(halves?.table.faults.at(-1)?.line).toBeGreaterThan(ROWS - 20)
})

test('a file with quotes is left to one thread: a line end in its middle may lie inside a cell', async () => {
  const rows = Array.from({ length: 400 }, (_, at) => `${at},"line one\n2,two",x`)
  const [halves, whole] = await readBothWays(`a,b,c\n${rows.join('\n')}\n`)
  expect(halves).toEqual(whole)
  expect(halves?.table.dataRows).toBe(400)
})
