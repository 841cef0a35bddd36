import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clusterPairs } from './clusters.ts'

const records = 14
const pair = fc.tuple(fc.nat(records - 1), fc.nat(records - 1))
const pairs = fc.array(pair, { maxLength: 30 }).map((all) => ({
  left: all.map(([left]) => left),
  right: all.map(([, right]) => right),
}))
const ids = fc.array(fc.constantFrom('A', 'B', 'C', null, null, null), {
  minLength: records,
  maxLength: records,
})

/** Records reachable over the pairs, by walking. */
function reachable(from: number, { left, right }: { left: number[]; right: number[] }): Set<number> {
  const seen = new Set([from])
  for (let grown = true; grown;) {
    const before = seen.size
    left.forEach((a, i) => {
      const b = right[i] ?? 0
      if (seen.has(a)) seen.add(b)
      if (seen.has(b)) seen.add(a)
    })
    grown = seen.size > before
  }
  return seen
}

test('without unique ids the clusters are the connected components, numbered by first record', () => {
  fc.assert(
    fc.property(pairs, (given) => {
      const { of, count, refused } = clusterPairs(records, given)
      expect(refused).toEqual([])
      expect(new Set(of).size).toBe(count)
      for (let record = 0; record < records; record++) {
        const component = reachable(record, given)
        for (let other = 0; other < records; other++) {
          expect(of[record] === of[other]).toBe(component.has(other))
        }
      }
      const firsts = [...of].filter((cluster, i) => of.indexOf(cluster) === i)
      expect(firsts).toEqual(firsts.map((_, i) => i))
    }),
  )
})

test('no cluster holds two values of an id; what is refused would bring them together; nothing else is lost', () => {
  fc.assert(
    fc.property(pairs, ids, ids, (given, first, second) => {
      const { of, refused } = clusterPairs(records, given, { unique: [first, second] })
      for (const column of [first, second]) {
        for (const cluster of new Set(of)) {
          const held = new Set(column.filter((id, record) => id !== null && of[record] === cluster))
          expect(held.size).toBeLessThanOrEqual(1)
        }
      }
      const apart = new Set(refused.map(({ left, right }) => `${left},${right}`))
      given.left.forEach((left, i) => {
        const right = given.right[i] ?? 0
        if (of[left] !== of[right]) expect(apart).toContain(`${left},${right}`)
      })
    }),
    { numRuns: 1000 },
  )
})

test('the stronger pair wins a record that two ids claim', () => {
  const strongFirst = { left: [1, 0], right: [2, 1] }
  const { of, refused } = clusterPairs(3, strongFirst, { unique: [['A', null, 'B']] })
  expect([...of]).toEqual([0, 1, 1])
  expect(refused).toEqual([{ left: 0, right: 1, reason: 'unique' }])
})

const few = fc.array(pair, { maxLength: 6 }).map((all) => ({
  left: all.map(([left]) => left),
  right: all.map(([, right]) => right),
}))

test('what people told apart is never together; what they joined is, unless they contradict themselves', () => {
  fc.assert(
    fc.property(pairs, few, few, ids, (given, must, cannot, first) => {
      const apart = cannot.left.map((left, i) => [left, cannot.right[i] ?? 0]).filter(([a, b]) => a !== b)
      const told = { left: apart.map(([a]) => a ?? 0), right: apart.map(([, b]) => b ?? 0) }
      const { of, refused } = clusterPairs(records, given, { unique: [first], must, cannot: told })
      for (const [a = 0, b = 0] of apart) expect(of[a]).not.toBe(of[b])
      const contradicted = new Set(
        refused.filter(({ reason }) => reason === 'decision').map(({ left, right }) => `${left},${right}`),
      )
      must.left.forEach((left, i) => {
        const right = must.right[i] ?? 0
        if (of[left] !== of[right]) expect(contradicted).toContain(`${left},${right}`)
      })
    }),
    { numRuns: 1000 },
  )
})

test('no cluster grows beyond its size, and a chain whose ends contradict each other is not closed', () => {
  fc.assert(
    fc.property(pairs, fc.integer({ min: 2, max: 5 }), (given, maxSize) => {
      const { of } = clusterPairs(records, given, { maxSize })
      for (const cluster of of)
        expect(of.filter((other) => other === cluster).length).toBeLessThanOrEqual(maxSize)
    }),
  )
  const weigh = (left: number, right: number): number => (Math.abs(left - right) === 1 ? 3 : -20)
  const chain = { left: [0, 1, 2], right: [1, 2, 3] }
  const { of, refused } = clusterPairs(4, chain, { cohesion: { weigh, atLeast: -6 } })
  expect([...of]).toEqual([0, 0, 1, 1])
  expect(refused).toEqual([{ left: 1, right: 2, reason: 'cohesion' }])
})
