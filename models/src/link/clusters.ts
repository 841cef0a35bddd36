import { numbered } from './blocking.ts'

/**
 * `of[record]` is the number of its cluster, 0 … count − 1 in order of first records. `refused` are pairs above the
 * threshold that were not joined because their clusters hold contradicting unique ids: a person decides.
 */
export type Clusters = { of: Int32Array; count: number; refused: { left: number; right: number }[] }

/**
 * Connected components of the pairs, which come strongest first; a pair is refused where it would put two different
 * values of one `unique` column (e.g. identity numbers whose check digits are right) into one cluster. Nothing is
 * refused where no ids contradict. The stronger pair wins, so the result does not hang on the order of records.
 */
export function clusterPairs(
  records: number,
  pairs: { left: ArrayLike<number>; right: ArrayLike<number> },
  unique: readonly (readonly (string | null | undefined)[])[] = [],
): Clusters {
  const parent = Int32Array.from({ length: records }, (_, record) => record)
  const ids = unique.map(numbered)
  const refused: Clusters['refused'] = []
  for (let i = 0; i < pairs.left.length; i++) {
    const left = pairs.left[i]!
    const right = pairs.right[i]!
    const a = rootOf(parent, left)
    const b = rootOf(parent, right)
    if (a === b) continue
    if (ids.some((column) => column[a]! >= 0 && column[b]! >= 0 && column[a] !== column[b])) {
      refused.push({ left, right })
      continue
    }
    parent[b] = a
    // A root speaks for its cluster: the ids of all members are known at it.
    for (const column of ids) if (column[a]! < 0) column[a] = column[b]!
  }
  return { ...numberClusters(parent), refused }
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
