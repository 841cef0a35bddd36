import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildHistory, readSnapshot, snapshotAt, type Interval } from './gb2260.ts'
import { committedSamples, findOriginals } from './lib/shared.ts'
import { parsePlainCsv } from './lib/table.ts'

function committed(name: string): string[][] {
  return parsePlainCsv(readFileSync(join(committedSamples, 'divisions', name), 'utf8')).slice(1)
}

function committedHistory(): Interval[] {
  return committed('gb2260-history.csv').map(([code = '', name = '', from = '', to = '']) => ({
    code,
    name,
    from,
    to,
  }))
}

test('a pair that disappears and comes back has two intervals', () => {
  const snapshot = (date: string, ...pairs: string[]) => ({
    date,
    text: `Source\tRevision\tCode\tName\n${pairs.map((pair) => `mca\t${date}\t${pair}\n`).join('')}`,
  })
  const history = buildHistory([
    snapshot('200112', '330000\t浙江省', '331021\t玉环县'),
    snapshot('200212', '330000\t浙江省'),
    snapshot('200312', '330000\t浙江省', '331021\t玉环县'),
  ])
  expect(history).toEqual([
    { code: '330000', name: '浙江省', from: '200112', to: '' },
    { code: '331021', name: '玉环县', from: '200112', to: '200212' },
    { code: '331021', name: '玉环县', from: '200312', to: '' },
  ])
})

test('the committed history answers by date', () => {
  const history = committedHistory()
  expect(committed('gb2260-snapshots.csv')).toHaveLength(72)
  expect(snapshotAt(history, '201612')).toContain('331021,玉环县')
  expect(snapshotAt(history, '201712')).toContain('331083,玉环市')
  expect(snapshotAt(history, '201712')).not.toContain('331021,玉环县')
})

const originals = findOriginals('gb2260')
const names = originals ? readdirSync(originals).filter((name) => name.endsWith('.tsv')) : []
if (!originals) console.log('gb2260: 72 snapshot comparisons skipped, ../shared is absent.')

test.skipIf(!originals)('each of the 72 snapshots is reproduced exactly from the history', () => {
  const history = committedHistory()
  expect(names.map((name) => name.slice(0, 6)).sort()).toEqual(committed('gb2260-snapshots.csv').flat())
  for (const name of names) {
    const expected = readSnapshot(readFileSync(join(originals ?? '', name), 'utf8'))
    expect([...snapshotAt(history, name.slice(0, 6))].sort(), name).toEqual([...expected].sort())
  }
})
