import type { Blocks } from './blocking.ts'
import type { Field } from './comparator.ts'
import { integers } from './random.ts'

/**
 * The distinct comparison patterns met (a pattern is one level code per field; `levels` is patterns × fields). Few
 * thousands stand for millions of pairs, so that estimating does not depend on the number of pairs.
 */
export type Patterns = { levels: Uint8Array; fields: number; count: number }

/** Candidate pairs with the number of their pattern; `counts[pass][pattern]` and `all[pattern]` are numbers of pairs. */
export type Compared = {
  patterns: Patterns
  left: Int32Array
  right: Int32Array
  pattern: Int32Array
  counts: Float64Array[]
  all: Float64Array
}

/** A sample of random pairs: how often each pattern came. */
export type Sampled = { patterns: Patterns; counts: Float64Array }

/** Compares every candidate pair once. */
export function comparePairs(blocks: Blocks, fields: readonly Field[], passes: number): Compared {
  const collector = collectPatterns(fields)
  const left = growing()
  const right = growing()
  const pattern = growing()
  const counts: number[][] = Array.from({ length: passes }, () => [])
  const all: number[] = []
  blocks.eachPair((a, b, shared) => {
    const number = collector.number(a, b)
    left.push(a)
    right.push(b)
    pattern.push(number)
    all[number] = (all[number] ?? 0) + 1
    for (let pass = 0; pass < passes; pass++) {
      if (shared & (1 << pass)) counts[pass]![number] = (counts[pass]![number] ?? 0) + 1
    }
  })
  const patterns = collector.patterns()
  const dense = (sparse: readonly number[]): Float64Array =>
    Float64Array.from({ length: patterns.count }, (_, i) => sparse[i] ?? 0)
  return {
    patterns,
    left: left.values(),
    right: right.values(),
    pattern: pattern.values(),
    counts: counts.map(dense),
    all: dense(all),
  }
}

/** Compares pairs of different records drawn at random: nearly all are of different people. */
export function sampleRandomPairs(
  fields: readonly Field[],
  records: number,
  pairs: number,
  seed: number,
): Sampled {
  const collector = collectPatterns(fields)
  const draw = integers(seed)
  const counts: number[] = []
  for (let i = 0; i < pairs && records > 1; i++) {
    const a = draw(records)
    const b = draw(records - 1)
    const number = collector.number(a, b < a ? b : b + 1)
    counts[number] = (counts[number] ?? 0) + 1
  }
  return { patterns: collector.patterns(), counts: Float64Array.from(counts) }
}

function collectPatterns(fields: readonly Field[]): {
  number(left: number, right: number): number
  patterns(): Patterns
} {
  const radix = fields.map(({ levels }) => levels.length)
  if (radix.reduce((product, size) => product * size, 1) > Number.MAX_SAFE_INTEGER) {
    throw new RangeError('Too many fields and levels to number their patterns.')
  }
  const numbers = new Map<number, number>()
  const levels: number[] = []
  const current = new Uint8Array(fields.length)
  return {
    number(left, right) {
      let code = 0
      for (let f = 0; f < fields.length; f++) {
        const level = fields[f]!.compare(left, right)
        current[f] = level
        code = code * radix[f]! + level
      }
      const known = numbers.get(code)
      if (known !== undefined) return known
      const number = numbers.size
      numbers.set(code, number)
      levels.push(...current)
      return number
    },
    patterns: () => ({ levels: Uint8Array.from(levels), fields: fields.length, count: numbers.size }),
  }
}

function growing(): { push(value: number): void; values(): Int32Array } {
  let buffer = new Int32Array(1 << 16)
  let length = 0
  return {
    push(value) {
      if (length === buffer.length) {
        const larger = new Int32Array(buffer.length * 2)
        larger.set(buffer)
        buffer = larger
      }
      buffer[length++] = value
    },
    values: () => buffer.subarray(0, length),
  }
}
