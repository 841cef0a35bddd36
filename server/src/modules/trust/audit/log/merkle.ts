import { hash } from 'node:crypto'

/** Hash of the tree; fixed when a log is made. */
export type TreeHash = 'sha256' | 'sm3'

const LEAF = Buffer.from([0])
const NODE = Buffer.from([1])

/** Root of the tree without leaves (RFC 6962 §2.1). */
export const emptyRoot = (name: TreeHash): Buffer => hash(name, Buffer.alloc(0), 'buffer')

/** Hash of a leaf: its content after a zero byte, so that no leaf can pass for a node. */
export const leafHash = (name: TreeHash, content: Buffer): Buffer =>
  hash(name, Buffer.concat([LEAF, content]), 'buffer')

const nodeHash = (name: TreeHash, left: Buffer, right: Buffer): Buffer =>
  hash(name, Buffer.concat([NODE, left, right]), 'buffer')

/** A perfect subtree of 2^level leaves. */
export type Subtree = { level: number; hash: Buffer }

/** A tree of any size as the perfect subtrees it is made of, the largest first; enough to append and to know the root. */
export type Frontier = readonly Subtree[]

export const sizeOf = (frontier: Frontier): number =>
  frontier.reduce((size, { level }) => size + 2 ** level, 0)

/** The frontier with one more subtree at its right (a leaf: level 0); `completed` is told of every perfect subtree that closes. */
export function append(
  name: TreeHash,
  frontier: Frontier,
  added: Subtree,
  completed?: (subtree: Subtree) => void,
): Frontier {
  const next = [...frontier]
  let last = added
  for (let before = next.at(-1); before?.level === last.level; before = next.at(-1)) {
    next.pop()
    last = { level: last.level + 1, hash: nodeHash(name, before.hash, last.hash) }
    completed?.(last)
  }
  next.push(last)
  return next
}

/** Merkle tree hash of the leaves of a frontier (RFC 6962 §2.1). */
export function rootOf(name: TreeHash, frontier: Frontier): Buffer {
  const last = frontier.at(-1)
  if (!last) return emptyRoot(name)
  return frontier.slice(0, -1).reduceRight((right, left) => nodeHash(name, left.hash, right), last.hash)
}

/** A run of leaves, `to` excluded. */
export type Range = { from: number; to: number }

/** The ranges whose roots prove that leaf `index` is in the tree of `size` leaves, nearest first (RFC 6962 §2.1.1). */
export function pathRanges(index: number, size: number): Range[] {
  const ranges: Range[] = []
  let [from, to] = [0, size]
  while (to - from > 1) {
    const middle = from + largestPowerBelow(to - from)
    if (index < middle) {
      ranges.unshift({ from: middle, to })
      to = middle
    } else {
      ranges.unshift({ from, to: middle })
      from = middle
    }
  }
  return ranges
}

/** The root that a leaf and its path lead to; undefined where the path cannot belong to that place. */
export function rootFromPath(
  name: TreeHash,
  { index, size, leaf, path }: { index: number; size: number; leaf: Buffer; path: readonly Buffer[] },
): Buffer | undefined {
  if (index < 0 || index >= size || !Number.isSafeInteger(index) || !Number.isSafeInteger(size))
    return undefined
  const ranges = pathRanges(index, size)
  if (ranges.length !== path.length) return undefined
  return path.reduce(
    (hashed, beside, i) =>
      (ranges[i] as Range).from > index ? nodeHash(name, hashed, beside) : nodeHash(name, beside, hashed),
    leaf,
  )
}

function largestPowerBelow(n: number): number {
  return 2 ** Math.floor(Math.log2(n - 1) + 1e-9)
}
