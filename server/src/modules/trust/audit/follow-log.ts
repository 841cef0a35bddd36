import { extend, openWitnessFile, readWitness, type Refusal, type Witness } from './log/witness-file.ts'
import { readVerifier } from './log/note.ts'
import { sizeOf, type TreeHash } from './log/merkle.ts'

type Growth = { size: number; note: string; leaves: string }
type State = { verifier: string; treeHash: TreeHash; size: number }

/**
 * Shows a witness's file what a log elsewhere has grown by, over HTTP; the first time its key is taken on trust.
 * @returns entries witnessed in all, or why the log is refused
 * @throws Error when the log cannot be reached or its file contradicts itself
 */
export async function followLog(url: string, file: string): Promise<{ size: number } | { refused: Refusal }> {
  const kept = readWitness(file)
  const state = await fetchJson<State | null>(new URL('/api/audit/log', url))
  if (!state) return { size: 0 }
  const verifier = readVerifier(state.verifier)
  if (!kept && !verifier) throw new Error(`${url} gives no verifier key`)
  let witness = (kept ?? {
    verifier,
    treeHash: state.treeHash,
    leaves: Buffer.alloc(0),
    frontier: [],
    notes: [],
  }) as Witness
  if (state.size < sizeOf(witness.frontier)) return { refused: 'shrunk' }
  const open = openWitnessFile(file, { verifier: state.verifier, treeHash: state.treeHash }, kept?.end ?? 0)
  try {
    for (;;) {
      const after = sizeOf(witness.frontier)
      const growth = await fetchJson<Growth[]>(new URL(`/api/audit/log/growth?after=${after}`, url))
      if (growth.length === 0) return { size: after }
      for (const { note, leaves } of growth) {
        const added = Buffer.from(leaves, 'base64')
        const next = extend(witness, note, added)
        if (typeof next === 'string') return { refused: next }
        open.add(note, added)
        witness = { ...next, notes: [] }
      }
    }
  } finally {
    open.close()
  }
}

async function fetchJson<T>(url: URL): Promise<T> {
  const response = await fetch(url, { signal: AbortSignal.timeout(30_000) })
  if (!response.ok) throw new Error(`${url.href} answered ${response.status}`)
  return (await response.json()) as T
}
