import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countPairs, openBlocks, type BlockingOptions, type Pass } from './blocking.ts'

const key = fc.constantFrom('a', 'b', 'c', 'd', '', null)
const passesOf = (columns: readonly (readonly (string | null)[])[]): Pass[] =>
  columns.map((keys, i) => ({ name: `pass ${i}`, keys, fixes: [] }))

function visited(passes: readonly Pass[], options: BlockingOptions = {}): Map<string, number> {
  const pairs = new Map<string, number>()
  openBlocks(passes, options).eachPair((left, right, shared) => {
    expect(pairs.has(`${left},${right}`)).toBe(false)
    pairs.set(`${left},${right}`, shared)
  })
  return pairs
}

test('every pair that shares a block is visited once, with the passes it shares; others never', () => {
  const columns = fc
    .nat(25)
    .chain((n) => fc.array(fc.array(key, { minLength: n, maxLength: n }), { minLength: 1, maxLength: 4 }))
  fc.assert(
    fc.property(columns, fc.integer({ min: 2, max: 9 }), fc.boolean(), (keys, maxBlock, onlyAcross) => {
      const records = keys[0]?.length ?? 0
      const sources = Array.from({ length: records }, (_, i) => (i % 2 ? 'x' : 'y'))
      const expected = new Map<string, number>()
      for (let left = 0; left < records; left++) {
        for (let right = left + 1; right < records; right++) {
          if (onlyAcross && sources[left] === sources[right]) continue
          let shared = 0
          keys.forEach((column, pass) => {
            const size = column.filter((value) => value === column[left]).length
            if (column[left] && column[left] === column[right] && size <= maxBlock) shared |= 1 << pass
          })
          if (shared) expected.set(`${left},${right}`, shared)
        }
      }
      const found = visited(passesOf(keys), onlyAcross ? { maxBlock, across: sources } : { maxBlock })
      expect([...found].sort()).toEqual([...expected].sort())
    }),
    { numRuns: 500 },
  )
})

test('a block beyond the cap is reported, and its pairs are found by another pass', () => {
  const passes = passesOf([
    ['13800000000', '13800000000', '13800000000', '13800000000', 'x', 'x'],
    ['p', 'p', null, null, null, 'p'],
  ])
  const blocks = openBlocks(passes, { maxBlock: 3 })
  expect(blocks.skipped).toEqual([{ pass: 'pass 0', key: '13800000000', records: 4, pairs: 6 }])
  expect(visited(passes, { maxBlock: 3 })).toEqual(
    new Map([
      ['4,5', 1],
      ['0,1', 2],
      ['0,5', 2],
      ['1,5', 2],
    ]),
  )
})

test('more passes than the bit set holds are refused', () => {
  expect(() => openBlocks(passesOf(Array.from({ length: 31 }, () => ['a'])))).toThrow(RangeError)
})

test('how many pairs there are', () => {
  expect(countPairs(5)).toBe(10)
  expect(countPairs(5, ['x', 'y', 'x', 'y', 'x'])).toBe(6)
})
