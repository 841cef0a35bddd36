import { numbered } from './blocking.ts'

/** Why a pair that weighs enough was not joined: different ids, a person said so, too large, or its clusters do not fit. */
export type Refusal = 'unique' | 'decision' | 'size' | 'cohesion'

type Pairs = { left: ArrayLike<number>; right: ArrayLike<number> }

/**
 * `of[record]` is the number of its cluster, 0 … count − 1 in order of first records. `refused` are pairs above the
 * threshold that were not joined: a person decides.
 */
export type Clusters = {
  of: Int32Array
  count: number
  refused: { left: number; right: number; reason: Refusal }[]
}

export type ClusterOptions = {
  /** Columns of ids of which one thing has one value only, where they can be trusted. */
  unique?: readonly (readonly (string | null | undefined)[] | Int32Array)[]
  /** Pairs a person found to be the same, the newest first: joined before all others, whatever their ids say. */
  must?: Pairs
  /** Pairs that need no weighing, such as rows equal in every column: joined after what people said. */
  sure?: Pairs
  /** Pairs a person found to be different: never in one cluster. */
  cannot?: Pairs
  /** A cluster never grows beyond this by itself, 100 when not given. */
  maxSize?: number
  /** Two clusters are joined only where the pairs between them weigh at least `atLeast` on average. */
  cohesion?: { weigh(left: number, right: number): number; atLeast: number }
}

/** On whose word two records are joined. */
type Voice = 'person' | 'equal' | 'weight'

/** Of larger clusters this many members on each side are compared. */
const SPOKESMEN = 8

/**
 * Joins records over the pairs, which come strongest first. Without options these are the connected components. A chain
 * A–B–C in which A and C contradict each other is not closed: a pair is refused where it would put two values of a
 * `unique` column, two records a person told apart, or two clusters that do not fit on the whole into one cluster. The
 * stronger pair wins, so the result does not hang on the order of records.
 */
export function clusterPairs(records: number, pairs: Pairs, options: ClusterOptions = {}): Clusters {
  const forest = plantForest(records, options)
  const refused: Clusters['refused'] = []
  const join = (given: Pairs, by: Voice): void => {
    for (let i = 0; i < given.left.length; i++) {
      const left = given.left[i]!
      const right = given.right[i]!
      const reason = forest.join(left, right, by)
      if (reason) refused.push({ left, right, reason })
    }
  }
  if (options.must) join(options.must, 'person')
  if (options.sure) join(options.sure, 'equal')
  join(pairs, 'weight')
  return { ...forest.numbers(), refused }
}

function plantForest(records: number, options: ClusterOptions) {
  const parent = Int32Array.from({ length: records }, (_, record) => record)
  /** Members of a cluster as a ring, so that two rings are joined by one swap. */
  const next = parent.slice()
  const size = new Int32Array(records).fill(1)
  const vouched = new Uint8Array(records)
  const ids = (options.unique ?? []).map((column) =>
    column instanceof Int32Array ? column.slice() : numbered(column),
  )
  const enemies = enemiesOf(options.cannot)
  const maxSize = options.maxSize ?? 100
  const root = (record: number): number => rootOf(parent, record)

  const apart = (a: number, b: number): boolean => {
    const [few, other] = (enemies.get(a)?.size ?? 0) < (enemies.get(b)?.size ?? 0) ? [a, b] : [b, a]
    for (const enemy of enemies.get(few) ?? []) if (root(enemy) === other) return true
    return false
  }
  const fits = (a: number, b: number): boolean => {
    const { cohesion } = options
    // What a person joined need not resemble each other, and says nothing about a third.
    if (!cohesion || size[a]! * size[b]! === 1 || vouched[a] || vouched[b]) return true
    let sum = 0
    let count = 0
    for (let i = 0, one = a; i < Math.min(SPOKESMEN, size[a]!); i++, one = next[one]!) {
      for (let j = 0, other = b; j < Math.min(SPOKESMEN, size[b]!); j++, other = next[other]!) {
        sum += cohesion.weigh(one, other)
        count++
      }
    }
    return sum >= cohesion.atLeast * count
  }
  const objection = (a: number, b: number): Refusal | undefined => {
    if (ids.some((column) => column[a]! >= 0 && column[b]! >= 0 && column[a] !== column[b])) return 'unique'
    if (size[a]! + size[b]! > maxSize) return 'size'
    return fits(a, b) ? undefined : 'cohesion'
  }
  const unite = (a: number, b: number): void => {
    parent[b] = a
    size[a]! += size[b]!
    vouched[a]! |= vouched[b]!
    ;[next[a], next[b]] = [next[b]!, next[a]!]
    // A root speaks for its cluster: the ids and the enemies of all members are known at it.
    for (const column of ids) if (column[a]! < 0) column[a] = column[b]!
    const moved = enemies.get(b)
    if (moved) enemies.set(a, new Set([...(enemies.get(a) ?? []), ...moved]))
  }
  return {
    join(left: number, right: number, by: Voice): Refusal | undefined {
      const a = root(left)
      const b = root(right)
      if (a === b) return undefined
      if (enemies.size > 0 && apart(a, b)) return 'decision'
      const reason = by === 'weight' ? objection(a, b) : undefined
      if (reason !== undefined) return reason
      unite(a, b)
      if (by === 'person') vouched[a] = 1
      return undefined
    },
    numbers: () => numberClusters(parent),
  }
}

/** The records each record was told apart from. */
function enemiesOf(cannot: Pairs | undefined): Map<number, Set<number>> {
  const enemies = new Map<number, Set<number>>()
  const add = (one: number, other: number): void => {
    const known = enemies.get(one)
    if (known) known.add(other)
    else enemies.set(one, new Set([other]))
  }
  for (let i = 0; i < (cannot?.left.length ?? 0); i++) {
    add(cannot!.left[i]!, cannot!.right[i]!)
    add(cannot!.right[i]!, cannot!.left[i]!)
  }
  return enemies
}

function numberClusters(parent: Int32Array): { of: Int32Array; count: number } {
  const of = new Int32Array(parent.length).fill(-1)
  let count = 0
  for (let record = 0; record < parent.length; record++) {
    const root = rootOf(parent, record)
    if (of[root]! < 0) of[root] = count++
    of[record] = of[root]!
  }
  return { of, count }
}

function rootOf(parent: Int32Array, record: number): number {
  let at = record
  while (parent[at] !== at) {
    parent[at] = parent[parent[at]!]!
    at = parent[at]!
  }
  return at
}
