import type { Ctx } from '#platform/ctx.ts'
import { findRunStates, type RunState } from './run-store.ts'

/** What became of runs: state, version and counts, of those that exist. */
export async function listRunStates(ctx: Ctx, ids: readonly string[]): Promise<RunState[]> {
  return findRunStates(ctx.db, ids)
}
