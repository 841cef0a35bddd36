import { readFile } from 'node:fs/promises'
import { inspect } from '#modules/trust/guard/index.ts'
import type { Io } from './command.ts'
import { readCsv } from './csv-records.ts'
import { conclude, quoteCell, readPaths, writeText, type Answer } from './series-csv.ts'

/**
 * Looks at every value of the column `payload` of a CSV file and writes `payload,verdict,class,score` in the same order.
 * @returns exit code: 0, or 2 when the arguments or the file cannot be used
 */
export async function guardCommand([verb, ...args]: string[], io: Io): Promise<number> {
  if (verb !== 'scan') return conclude({ refused: 'yuzhi guard scan --in F.csv --out V.csv' }, io)
  return conclude(await scanFile(args), io)
}

async function scanFile(args: string[]): Promise<Answer<string>> {
  const paths = readPaths(args)
  if ('refused' in paths) return paths
  const { input, output } = paths.value
  let text: string
  try {
    text = await readFile(input, 'utf8')
  } catch (error) {
    return { refused: `Cannot read ${input}: ${(error as Error).message}.` }
  }
  const [header = [], ...records] = readCsv(text)
  const column = header.findIndex((name) => name.trim() === 'payload')
  if (column < 0) return { refused: `${input} needs a column named payload.` }
  let attacks = 0
  const lines = records.map((record) => {
    const payload = record[column] ?? ''
    const { verdict, family, score } = inspect(payload)
    if (verdict === 'attack') attacks += 1
    return `${quoteCell(payload)},${verdict},${family},${score.toFixed(4)}\n`
  })
  const written = await writeText(output, `payload,verdict,class,score\n${lines.join('')}`)
  if ('refused' in written) return written
  return { value: `${records.length} values read, ${attacks} attacks.` }
}
