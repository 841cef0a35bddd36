import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { generate, sourceNames } from './generate.ts'
import { departments } from './lib/departments.ts'
import { committedSamples, findOriginals } from './lib/shared.ts'

type Manifest = {
  source: string
  synthetic: boolean
  department: { code: string }
  origin: string
  licence: string
  notes: { zh: string; en: string }
  files: { file: string; department: string; sha256: string; rows: number; bytes: number }[]
  truthFiles?: { file: string; sha256: string }[]
}

const folder = mkdtempSync(join(tmpdir(), 'samples-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const sha256 = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex')
const manifestOf = (name: string): Manifest =>
  JSON.parse(readFileSync(join(committedSamples, name, 'manifest.json'), 'utf8')) as Manifest

/** Path below root and hash of every file of the source. */
function hashes(root: string, source: string): [string, string][] {
  const names = readdirSync(join(root, source)).sort()
  return names.map((name) => [`${source}/${name}`, sha256(join(root, source, name))])
}

test('generating again gives the committed bytes', () => {
  const written = generate(folder)
  const skipped = sourceNames.filter((name) => !written.includes(name))
  if (skipped.length > 0)
    console.log(`samples: ${skipped.length} sources not compared, their originals are absent.`)
  expect(skipped.filter((name) => findOriginals(name === 'divisions' ? 'gb2260' : name))).toEqual([])
  for (const source of written) expect(hashes(folder, source)).toEqual(hashes(committedSamples, source))
  expect(sha256(join(folder, 'departments.json'))).toBe(sha256(join(committedSamples, 'departments.json')))
}, 60_000)

test('an unknown source is refused', () => {
  expect(() => generate(folder, ['weather'])).toThrow('No such source: weather')
})

test.each(sourceNames)('the manifest of %s names exactly the files that are there', (name) => {
  const manifest = manifestOf(name)
  const named = [...manifest.files, ...(manifest.truthFiles ?? [])]
  const present = readdirSync(join(committedSamples, name)).filter((file) => file !== 'manifest.json')
  expect(named.map(({ file }) => file).sort()).toEqual(present.sort())
  for (const { file, sha256: expected } of named)
    expect(sha256(join(committedSamples, name, file)), file).toBe(expected)
  expect(manifest.source).toBe(name)
  expect(
    [manifest.department.code, ...manifest.files.map((file) => file.department)].every(
      (code) => code in departments,
    ),
  ).toBe(true)
  expect(Boolean(manifest.origin && manifest.licence && manifest.notes.zh && manifest.notes.en)).toBe(true)
  if (manifest.synthetic) expect(manifest.notes.zh + manifest.notes.en).toMatch(/合成数据[^]*SYNTHETIC/)
})

test('the samples stay below ten megabytes', () => {
  const entries = readdirSync(committedSamples, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  const bytes = entries.reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0)
  expect(bytes).toBeGreaterThan(5_000_000)
  expect(bytes).toBeLessThan(10_000_000)
})
