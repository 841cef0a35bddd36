import { hash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  append,
  emptyRoot,
  leafHash,
  pathRanges,
  rootFromPath,
  rootOf,
  sizeOf,
  type Frontier,
  type TreeHash,
} from './merkle.ts'

/** RFC 6962 §2.1 word by word, recursive: the oracle. */
function treeHash(name: TreeHash, leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 0) return hash(name, Buffer.alloc(0), 'buffer')
  if (leaves.length === 1) return hash(name, Buffer.concat([Buffer.from([0]), leaves[0]!]), 'buffer')
  let k = 1
  while (k * 2 < leaves.length) k *= 2
  const [left, right] = [treeHash(name, leaves.slice(0, k)), treeHash(name, leaves.slice(k))]
  return hash(name, Buffer.concat([Buffer.from([1]), left, right]), 'buffer')
}

const contents = (n: number): Buffer[] => Array.from({ length: n }, (_, i) => Buffer.from(`entry ${i}`))

function grown(name: TreeHash, leaves: readonly Buffer[]): Frontier {
  return leaves.reduce<Frontier>(
    (frontier, content) => append(name, frontier, { level: 0, hash: leafHash(name, content) }),
    [],
  )
}

describe.each(['sha256', 'sm3'] as const)('a tree of %s', (name) => {
  it('has the root of the standard at every size', () => {
    const all = contents(130)
    for (let n = 0; n <= all.length; n += 1) {
      const frontier = grown(name, all.slice(0, n))
      expect(sizeOf(frontier)).toBe(n)
      expect(rootOf(name, frontier).equals(treeHash(name, all.slice(0, n)))).toBe(true)
    }
  })

  it('proves every leaf, and nothing else', () => {
    const all = contents(70)
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 70 }), fc.nat(), fc.nat(), (size, place, other) => {
        const leaves = all.slice(0, size)
        const index = place % size
        const path = pathRanges(index, size).map(({ from, to }) => treeHash(name, leaves.slice(from, to)))
        const leaf = leafHash(name, leaves[index]!)
        const root = treeHash(name, leaves)
        expect(rootFromPath(name, { index, size, leaf, path })?.equals(root)).toBe(true)
        const wrong = leafHash(name, Buffer.from('another'))
        expect(rootFromPath(name, { index, size, leaf: wrong, path })?.equals(root)).toBe(false)
        const elsewhere = (index + 1 + (other % Math.max(1, size - 1))) % size
        if (elsewhere !== index)
          expect(rootFromPath(name, { index: elsewhere, size, leaf, path })?.equals(root) ?? false).toBe(
            false,
          )
        expect(rootFromPath(name, { index, size, leaf, path: [...path, root] })).toBeUndefined()
        expect(rootFromPath(name, { index: size, size, leaf, path })).toBeUndefined()
      }),
    )
  })
})

// Roots of the reference implementation's test tree (certificate-transparency-go, merkle tests), written in RFC 6962 clients.
it('agrees with published roots of the same eight leaves', () => {
  const leaves = [
    '',
    '00',
    '10',
    '2021',
    '3031',
    '40414243',
    '5051525354555657',
    '606162636465666768696a6b6c6d6e6f',
  ]
  const frontier = grown(
    'sha256',
    leaves.map((hex) => Buffer.from(hex, 'hex')),
  )
  expect(emptyRoot('sha256').toString('hex')).toBe(
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  )
  expect(rootOf('sha256', frontier).toString('hex')).toBe(
    '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  )
})
