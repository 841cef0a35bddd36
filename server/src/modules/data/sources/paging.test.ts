import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSettled, walkPages, type Ask, type PageSeen, type Paging } from './paging.ts'

/** A server whose rows come, go and change places between two requests; quiet once its changes are used up. */
type Change = { kind: 'insert' | 'delete' | 'move'; from: number; to: number }
type Server = { rows: string[]; changes: Change[]; born: number; burst?: number }

function change(server: Server): void {
  const next = server.changes.shift()
  if (!next) return
  const { rows } = server
  const [from, to] = [next.from % (rows.length + 1), next.to % (rows.length + 1)]
  if (next.kind === 'insert') rows.splice(to, 0, `n${server.born++}`)
  else if (rows.length > 0) {
    const [row] = rows.splice(Math.min(from, rows.length - 1), 1)
    if (next.kind === 'move' && row !== undefined) rows.splice(to, 0, row)
  }
}

function page(server: Server, paging: Paging, ask: Ask, withTotal: boolean): PageSeen {
  const total = withTotal ? server.rows.length : undefined
  const at = 'at' in ask ? ask.at : 0
  if (paging.how === 'offset') return { keys: server.rows.slice(at, at + paging.size), total }
  if (paging.how === 'page') {
    const start = (at - paging.first) * paging.size
    return { keys: server.rows.slice(start, start + paging.size), total }
  }
  return { keys: server.rows, total }
}

/** Walks until a walk is settled, as the connector does; the keys of the last walk, in order of appearance. */
function read(server: Server, paging: Paging, withTotal: boolean, most = 60) {
  let asked = 0
  for (let pass = 1; pass <= most; pass++) {
    const seen: string[] = []
    const isQuiet = server.changes.length === 0
    const walk = walkPages(paging)
    let step = walk.next()
    while (!step.done) {
      if (asked++ > 20_000) throw new Error('The walk does not end.')
      const found = page(server, paging, step.value, withTotal)
      seen.push(...found.keys)
      for (let i = 0; i < (server.burst ?? 1); i++) change(server)
      step = walk.next(found)
    }
    if (isSettled(step.value)) return { isQuiet, settled: true, keys: new Set(seen), asked }
    if (pass === most) return { isQuiet, settled: false, keys: new Set(seen), asked }
  }
  throw new Error('unreachable')
}

const changes = (kinds: Change['kind'][]) =>
  fc.array(fc.record({ kind: fc.constantFrom(...kinds), from: fc.nat(500), to: fc.nat(500) }), {
    maxLength: 40,
  })
const byOffset = fc.record({
  how: fc.constant('offset' as const),
  ...{ parameter: fc.constant('o'), sizeParameter: fc.constant('l') },
  ...{ size: fc.integer({ min: 4, max: 20 }), overlap: fc.integer({ min: 1, max: 3 }) },
})
const byNumber = fc.record({
  how: fc.constant('page' as const),
  ...{ parameter: fc.constant('p'), size: fc.integer({ min: 1, max: 20 }), first: fc.nat(1) },
})
const rowsOf = (count: number): string[] => Array.from({ length: count }, (_, i) => `r${i}`)

function missesNone(how: fc.Arbitrary<Paging>, kinds: Change['kind'][], seed: number): void {
  fc.assert(
    fc.property(
      fc.nat(120),
      changes(kinds),
      how,
      fc.integer({ min: 1, max: 8 }),
      (count, moves, paging, burst) => {
        const server: Server = { rows: rowsOf(count), changes: [...moves], born: 0, burst }
        const { keys } = read(server, paging, burst % 2 === 0, 1)
        const stayed = rowsOf(count).filter((row) => server.rows.includes(row))
        expect(stayed.filter((row) => !keys.has(row))).toEqual([])
      },
    ),
    { numRuns: 600, seed },
  )
}

describe('misses no row that keeps its order, in a single walk', () => {
  it('by offset, however many rows come and go between two requests', () =>
    missesNone(byOffset, ['insert', 'delete'], 11))
  it('by page number, while rows go', () => missesNone(byNumber, ['delete'], 12))
  it('by page number, while rows come', () => missesNone(byNumber, ['insert'], 13))
})

it('has exactly the rows there are once the source stands still, though rows changed places', () => {
  fc.assert(
    fc.property(
      fc.nat(120),
      changes(['insert', 'delete', 'move']),
      fc.oneof(byOffset, byNumber),
      (count, moves, how) => {
        const server: Server = { rows: rowsOf(count), changes: [...moves], born: 0 }
        const { settled, isQuiet, keys } = read(server, how, true)
        expect(settled).toBe(true)
        if (isQuiet) expect([...keys].toSorted()).toEqual(server.rows.toSorted())
        const stayed = rowsOf(count).filter((row) => server.rows.includes(row))
        expect(stayed.filter((row) => !keys.has(row))).toEqual([])
      },
    ),
    { numRuns: 400, seed: 14 },
  )
})

it('asks a quiet source not much more than it must', () => {
  const by = (how: Paging) => read({ rows: rowsOf(1000), changes: [], born: 0 }, how, true).asked
  expect(by({ how: 'offset', parameter: 'o', sizeParameter: 'l', size: 100, overlap: 10 })).toBe(11)
  expect(by({ how: 'page', parameter: 'p', size: 100, first: 1 })).toBeLessThanOrEqual(21)
})

it('goes on where the server hands out smaller pages than were asked for', () => {
  const server: Server = { rows: rowsOf(95), changes: [], born: 0 }
  const walk = walkPages({ how: 'offset', parameter: 'o', sizeParameter: 'l', size: 100, overlap: 2 })
  const seen = new Set<string>()
  let step = walk.next()
  while (!step.done) {
    const at = 'at' in step.value ? step.value.at : 0
    const keys = server.rows.slice(at, at + 20)
    for (const key of keys) seen.add(key)
    step = walk.next({ keys })
  }
  expect(seen.size).toBe(95)
})

it('notices tokens that lead in a circle', () => {
  const walk = walkPages({ how: 'cursor', parameter: 'c', nextPath: 'next' })
  walk.next()
  walk.next({ keys: ['a'], next: 'x' })
  walk.next({ keys: ['b'], next: 'y' })
  const last = walk.next({ keys: ['c'], next: 'x' })
  expect(last).toMatchObject({ done: true, value: { loops: true, count: 3 } })
})
