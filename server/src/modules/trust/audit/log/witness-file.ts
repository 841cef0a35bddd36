import {
  closeSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  existsSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { append, rootOf, sizeOf, type Frontier, type TreeHash } from './merkle.ts'
import { openCheckpoint, readVerifier, type VerifierKey } from './note.ts'

/** First line of a witness's file: the log it watches. The key is trusted at first use and never changed after. */
type Head = { witness: 1; verifier: string; treeHash: TreeHash }

/** Each further line: a checkpoint and the hashes of the leaves it added, so that a rewritten entry can be named. */
type Line = { note: string; leaves: string }

export type Witness = {
  verifier: VerifierKey
  treeHash: TreeHash
  /** Hashes of all witnessed leaves, 32 bytes each, one after another. */
  leaves: Buffer
  frontier: Frontier
  notes: { size: number; note: string }[]
}

/** Why a witness will not sign for what it was shown. */
export type Refusal = 'signature' | 'shrunk' | 'rewritten'

/**
 * Reads a witness's file and checks it line by line: signatures, and roots computed from its own leaves. A last line cut
 * off by a crash was never acknowledged and does not count (`end` is where good lines stop).
 * @throws Error naming the line where the file contradicts itself
 */
export function readWitness(file: string): (Witness & { end: number }) | undefined {
  if (!existsSync(file)) return undefined
  const text = readFileSync(file, 'utf8')
  const end = text.lastIndexOf('\n') + 1
  const [first, ...lines] = text.slice(0, end).split('\n').slice(0, -1)
  if (first === undefined) return undefined
  const head = JSON.parse(first) as Head
  const verifier = readVerifier(head.verifier)
  if (!verifier) throw new Error(`${file}, line 1: no verifier key`)
  let witness: Witness = {
    verifier,
    treeHash: head.treeHash,
    leaves: Buffer.alloc(0),
    frontier: [],
    notes: [],
  }
  const chunks: Buffer[] = []
  for (const [number, line] of lines.entries()) {
    const { note, leaves } = JSON.parse(line) as Line
    const added = Buffer.from(leaves, 'base64')
    const next = extend(witness, note, added)
    if (typeof next === 'string') throw new Error(`${file}, line ${number + 2}: ${next}`)
    chunks.push(added)
    witness = next
  }
  return { ...witness, leaves: Buffer.concat(chunks), end: Buffer.byteLength(text.slice(0, end)) }
}

/** The witness after one more checkpoint, or why it refuses: a wrong signature, a smaller log, a root its leaves do not give. */
export function extend(witness: Witness, note: string, added: Buffer): Witness | Refusal {
  const checkpoint = openCheckpoint(note, witness.verifier)
  if (!checkpoint) return 'signature'
  const size = sizeOf(witness.frontier)
  if (checkpoint.size < size) return 'shrunk'
  let frontier = witness.frontier
  for (let at = 0; at < added.length; at += 32)
    frontier = append(witness.treeHash, frontier, { level: 0, hash: added.subarray(at, at + 32) })
  const agrees =
    sizeOf(frontier) === checkpoint.size && rootOf(witness.treeHash, frontier).equals(checkpoint.root)
  if (!agrees) return 'rewritten'
  return { ...witness, frontier, notes: [...witness.notes, { size: checkpoint.size, note }] }
}

export type WitnessFile = { add(note: string, leaves: Buffer): void; close(): void }

/** Opens a witness's file to add to it, cutting off what a crash left unfinished; each addition is on disk when it returns. */
export function openWitnessFile(
  file: string,
  head: { verifier: string; treeHash: TreeHash },
  end: number,
): WitnessFile {
  mkdirSync(dirname(file), { recursive: true })
  const handle = openSync(file, existsSync(file) ? 'r+' : 'w+', 0o600)
  ftruncateSync(handle, end)
  let at = end
  const put = (value: Head | Line): void => {
    const bytes = Buffer.from(`${JSON.stringify(value)}\n`)
    let written = 0
    while (written < bytes.length)
      written += writeSync(handle, bytes, written, bytes.length - written, at + written)
    fsyncSync(handle)
    at += bytes.length
  }
  if (end === 0) put({ witness: 1, ...head })
  return {
    add: (note, leaves) => put({ note, leaves: leaves.toString('base64') }),
    close: () => closeSync(handle),
  }
}
