import fc from 'fast-check'
import { expect, it } from 'vitest'
import { findBreak, GENESIS, hashEntry, type Entry } from './entry.ts'

const start = { seq: 0, hash: GENESIS }

function chain(length: number): (Entry & { hash: string })[] {
  const entries: (Entry & { hash: string })[] = []
  for (let seq = 1; seq <= length; seq++) {
    const entry: Entry = {
      seq,
      at: new Date(seq * 1000).toISOString(),
      actor: `p${seq % 3}`,
      actorName: '张三',
      action: 'cases.opened',
      objectKind: 'case',
      objectId: String(seq),
      purpose: seq % 2 ? '核查' : null,
      details: { b: seq, a: { d: [1, { z: 1, y: 2 }] } },
      previousHash: entries.at(-1)?.hash ?? GENESIS,
    }
    entries.push({ ...entry, hash: hashEntry(entry) })
  }
  return entries
}

it('accepts an untouched chain', () => {
  expect(findBreak(chain(50), start)).toBeNull()
})

it('names the first entry that was changed, removed or moved', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 28 }),
      fc.constantFrom('change', 'remove', 'swap', 'rehash'),
      (at, how) => {
        const entries = chain(30)
        const victim = entries[at]
        if (!victim) return
        if (how === 'change') victim.details = { b: -1 }
        if (how === 'rehash') {
          victim.actor = 'someone else'
          victim.hash = hashEntry(victim)
        }
        if (how === 'remove') entries.splice(at, 1)
        if (how === 'swap') entries.splice(at, 2, ...entries.slice(at, at + 2).reverse())
        const broken = findBreak(entries, start)
        const expected = how === 'rehash' || how === 'remove' || how === 'swap' ? at + 2 : at + 1
        expect(broken).toBe(expected)
      },
    ),
  )
})

it('does not depend on the order of keys', () => {
  const [entry] = chain(1)
  if (!entry) throw new Error('no entry')
  expect(hashEntry({ ...entry, details: { a: { d: [1, { y: 2, z: 1 }] }, b: 1 } })).toBe(entry.hash)
})
