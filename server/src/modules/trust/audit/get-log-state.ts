import type { Ctx } from '#platform/ctx.ts'
import { countPending, findLog, lastCheckpoint } from './log-store.ts'
import type { LogState } from './schema.ts'

/** How far the log has come, how much of it a witness has seen, and whether the witness still agrees. */
export async function getLogState(ctx: Ctx): Promise<LogState | null> {
  const [log, waiting, checkpoint] = await Promise.all([
    findLog(ctx.db),
    countPending(ctx.db),
    lastCheckpoint(ctx.db),
  ])
  if (!log) return null
  const { origin, verifier, treeHash, size, witnessed } = log
  const alarm = log.alarm as LogState['alarm']
  return { origin, verifier, treeHash, size, waiting, witnessed, alarm, checkpoint: checkpoint?.note ?? null }
}
