/**
 * One way of finding pairs: records with an equal key are compared, nulls never are. `fixes` names the fields that agree
 * because the key does; nothing can be learned about them from this pass. Keys are texts, or numbers from 0 with −1 for none.
 */
export type Pass = {
  name: string
  keys: readonly (string | null | undefined)[] | Int32Array
  fixes: readonly string[]
}

export type BlockingOptions = {
  /** Blocks of more records are left out and reported, 300 when not given. */
  maxBlock?: number
  /** The source (department) of every record, where pairs of one source are not to be compared. */
  across?: readonly string[] | Int32Array
}

/** A block too large to compare: a key too common to tell anything, or a default value such as 13800000000. Numbered keys come as their number. */
export type SkippedBlock = { pass: string; key: string; records: number; pairs: number }

/** `passes` is a bit set of the passes in which the pair shares a block. */
export type Visit = (left: number, right: number, passes: number) => void

export type Blocks = { skipped: SkippedBlock[]; eachPair(visit: Visit): void }

type Index = { blockOf: Int32Array; starts: Int32Array; members: Int32Array }

/**
 * Multi-pass blocking (Hernández and Stolfo 1995): every pair that shares a block in any pass is visited once, left <
 * right, in a fixed order. Memory grows with records × passes, not with pairs.
 */
export function openBlocks(passes: readonly Pass[], options: BlockingOptions = {}): Blocks {
  if (passes.length > 30) throw new RangeError('At most 30 blocking passes.')
  const maxBlock = options.maxBlock ?? 300
  const skipped: SkippedBlock[] = []
  const indexes = passes.map((pass) => indexPass(pass, maxBlock, skipped))
  const sources = options.across && sourceNumbers(options.across)
  return {
    skipped,
    eachPair(visit) {
      indexes.forEach((index, pass) => {
        for (let block = 0; block + 1 < index.starts.length; block++) {
          visitBlock(indexes, pass, index, block, sources, visit)
        }
      })
    },
  }
}

function visitBlock(
  indexes: readonly Index[],
  pass: number,
  { starts, members }: Index,
  block: number,
  sources: Int32Array | undefined,
  visit: Visit,
): void {
  const end = starts[block + 1]!
  for (let i = starts[block]!; i < end; i++) {
    const left = members[i]!
    for (let j = i + 1; j < end; j++) {
      const right = members[j]!
      if (sources && sources[left] === sources[right]) continue
      const shared = sharedPasses(indexes, pass, left, right)
      if (shared !== 0) visit(left, right, shared)
    }
  }
}

/** The passes in which both share a block; 0 where an earlier pass than this one has visited the pair already. */
function sharedPasses(indexes: readonly Index[], pass: number, left: number, right: number): number {
  let shared = 0
  for (let p = 0; p < indexes.length; p++) {
    const { blockOf } = indexes[p]!
    const block = blockOf[left]!
    if (block < 0 || block !== blockOf[right]) continue
    if (p < pass) return 0
    shared |= 1 << p
  }
  return shared
}

/** Block numbers of all records (−1: in none) and the members of each block, by counting sort. */
function indexPass({ name, keys }: Pass, maxBlock: number, skipped: SkippedBlock[]): Index {
  const blockOf = keys instanceof Int32Array ? keys.slice() : numbered(keys)
  const sizes = new Int32Array(blockOf.reduce((most, block) => Math.max(most, block + 1), 0))
  for (const block of blockOf) if (block >= 0) sizes[block]!++
  reportSkipped(name, keys, blockOf, sizes, maxBlock, skipped)
  const starts = new Int32Array(sizes.length + 1)
  sizes.forEach((size, block) => {
    starts[block + 1] = starts[block]! + (size > maxBlock || size < 2 ? 0 : size)
  })
  const members = new Int32Array(starts[sizes.length]!)
  const next = starts.slice()
  blockOf.forEach((block, record) => {
    if (block < 0) return
    if (starts[block] === starts[block + 1]) blockOf[record] = -1
    else members[next[block]!++] = record
  })
  return { blockOf, starts, members }
}

function reportSkipped(
  pass: string,
  keys: Pass['keys'],
  blockOf: Int32Array,
  sizes: Int32Array,
  maxBlock: number,
  skipped: SkippedBlock[],
): void {
  const seen = new Set<number>()
  blockOf.forEach((block, record) => {
    const records = sizes[block] ?? 0
    if (records <= maxBlock || seen.has(block)) return
    seen.add(block)
    skipped.push({ pass, key: String(keys[record] ?? ''), records, pairs: (records * (records - 1)) / 2 })
  })
}

/** How many pairs there are: of all records, or of records of different sources. */
export function countPairs(records: number, across?: readonly string[] | Int32Array): number {
  const choose2 = (n: number): number => (n * (n - 1)) / 2
  if (!across) return choose2(records)
  const sizes = new Map<number, number>()
  for (const source of sourceNumbers(across)) sizes.set(source, (sizes.get(source) ?? 0) + 1)
  return [...sizes.values()].reduce((pairs, size) => pairs - choose2(size), choose2(records))
}

function sourceNumbers(across: readonly string[] | Int32Array): Int32Array {
  return across instanceof Int32Array ? across : numbered(across)
}

/** Equal keys get equal numbers from 0; nothing and '' get −1. */
export function numbered(keys: readonly (string | null | undefined)[]): Int32Array {
  const numbers = new Map<string, number>()
  return Int32Array.from(keys, (key) => {
    if (key == null || key === '') return -1
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, numbers.size)
    return numbers.size - 1
  })
}
