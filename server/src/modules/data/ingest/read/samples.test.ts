import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { inFolder, readFileBack } from './read-fixture.ts'

type Manifest = { files: { file: string; rows: number; nonData: number; sha256: string; encoding: string }[] }

const SAMPLES = fileURLToPath(new URL('../../../../../../samples', import.meta.url))
/** How a manifest's description of an encoding begins, and what is then detected. */
const ENCODINGS: Record<string, string> = {
  'UTF-8': 'utf-8',
  GB: 'gb18030',
  'UTF-16LE': 'utf-16le',
  XLSX: 'utf-8',
}

const files = readdirSync(SAMPLES)
  .filter((source) => existsSync(join(SAMPLES, source, 'manifest.json')))
  .flatMap((source) => {
    const manifest = JSON.parse(readFileSync(join(SAMPLES, source, 'manifest.json'), 'utf8')) as Manifest
    return manifest.files
      .filter(({ file }) => /\.(csv|tsv|txt|xlsx)$/.test(file))
      .map((entry) => ({ ...entry, path: join(source, entry.file) }))
  })

describe('every file of the demonstration province is read as its manifest says', () => {
  test('there are files', () => expect(files.length).toBeGreaterThan(20))

  test.each(files)('$path', async ({ path, rows, nonData, sha256, encoding }) => {
    await inFolder(async (folder) => {
      const { table } = await readFileBack(join(SAMPLES, path), {}, folder)
      expect(table.format.sha256).toBe(sha256)
      expect(table.format.encoding).toBe(
        Object.entries(ENCODINGS).findLast(([start]) => encoding.startsWith(start))?.[1],
      )
      // A manifest counts all sheets of a workbook.
      const others = (table.format.sheets ?? []).filter((sheet) => sheet !== table.format.sheet)
      const tables = [table]
      for (const sheet of others)
        tables.push((await readFileBack(join(SAMPLES, path), { sheet }, folder)).table)
      const sum = (of: (one: typeof table) => number) => tables.reduce((total, one) => total + of(one), 0)
      expect(sum((one) => one.dataRows + one.faultRows)).toBe(rows)
      expect(sum((one) => one.nonData.length)).toBe(nonData)
    })
  })
})
