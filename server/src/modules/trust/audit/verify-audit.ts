import { sql } from 'kysely'
import type { Ctx } from '#platform/ctx.ts'
import { allCheckpoints, countStrays, findLog, readLeaves } from './log-store.ts'
import { readVerifier } from './log/note.ts'
import { verifyLog, type LogVerdict } from './log/verify-log.ts'
import { readWitness } from './log/witness-file.ts'
import { sequenceEntries } from './sequence-entries.ts'

export type AuditVerdict = LogVerdict & {
  /** Whether a witness's file was there to compare with. */
  witnessFound: boolean
}

/**
 * Reads the whole audit log again, contents included, and compares it with its witness; names the first bad index. All
 * of it in one snapshot, so that entries written meanwhile do not disturb.
 * @param witnessFile the witness to believe; by default this installation's
 */
export async function verifyAudit(
  ctx: Ctx,
  witnessFile = ctx.config.auditWitness,
  progress?: (checked: number) => Promise<void>,
): Promise<AuditVerdict> {
  await sequenceEntries(ctx)
  const witness = readWitness(witnessFile)
  return ctx.transaction(async (tx) => {
    await sql`set transaction isolation level repeatable read, read only`.execute(tx.db)
    const log = await findLog(tx.db)
    const verifier = witness?.verifier ?? (log && readVerifier(log.verifier))
    if (!verifier) return { entries: 0, witnessed: 0, checkpoints: 0, fault: null, witnessFound: false }
    const verdict = await verifyLog(
      {
        treeHash: witness?.treeHash ?? log?.treeHash ?? 'sha256',
        verifier,
        leaves: readLeaves(tx.db),
        checkpoints: await allCheckpoints(tx.db),
        strays: await countStrays(tx.db),
        witnessed: witness?.leaves ?? Buffer.alloc(0),
      },
      progress,
    )
    return { ...verdict, witnessFound: witness !== undefined }
  })
}
