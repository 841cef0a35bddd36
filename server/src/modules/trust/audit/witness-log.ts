import type { Ctx } from '#platform/ctx.ts'
import { checkpointsAfter, findLog, leafHashes, saveWitnessed } from './log-store.ts'
import { sizeOf } from './log/merkle.ts'
import { extend, openWitnessFile, readWitness, type Witness, type WitnessFile } from './log/witness-file.ts'
import { readVerifier } from './log/note.ts'

const CHECKPOINTS_AT_ONCE = 50

export type OpenWitness = { witness: Witness; file: WitnessFile }

/** Opens the witness of this installation's log: its file is read and checked whole, once. */
export async function openWitness(ctx: Ctx): Promise<OpenWitness | undefined> {
  const log = await findLog(ctx.db)
  if (!log) return undefined
  const kept = readWitness(ctx.config.auditWitness)
  const verifier = readVerifier(log.verifier)
  if (!verifier) throw new Error('the audit log has no verifier key')
  const witness = kept ?? {
    verifier,
    treeHash: log.treeHash,
    leaves: Buffer.alloc(0),
    frontier: [],
    notes: [],
  }
  const file = openWitnessFile(
    ctx.config.auditWitness,
    { verifier: log.verifier, treeHash: log.treeHash },
    kept?.end ?? 0,
  )
  return { witness, file }
}

/**
 * Shows the witness every checkpoint it has not seen. What it accepts is on its disk; what it refuses (a log that shrank
 * or was rewritten) is noted on the log as an alarm and never overwritten.
 */
export async function witnessLog(ctx: Ctx, { witness, file }: OpenWitness): Promise<Witness> {
  let state = { ...witness, leaves: Buffer.alloc(0) }
  for (;;) {
    const seen = sizeOf(state.frontier)
    const checkpoints = await checkpointsAfter(ctx.db, seen, CHECKPOINTS_AT_ONCE)
    const log = await findLog(ctx.db)
    const refused = log && log.size < seen ? 'shrunk' : undefined
    if (refused || checkpoints.length === 0) {
      if (log && (log.witnessed !== seen || refused || log.alarm))
        await saveWitnessed(ctx.db, { witnessed: seen, alarm: refused ?? log.alarm })
      return state
    }
    for (const { size, note } of checkpoints) {
      const added = Buffer.concat(await leafHashes(ctx.db, { from: sizeOf(state.frontier), to: size }))
      const next = extend(state, note, added)
      if (typeof next === 'string') {
        await saveWitnessed(ctx.db, { witnessed: sizeOf(state.frontier), alarm: next })
        ctx.log.error({ size, refused: next }, 'the witness refuses the audit log')
        return state
      }
      file.add(note, added)
      state = { ...next, leaves: Buffer.alloc(0), notes: [] }
    }
  }
}
