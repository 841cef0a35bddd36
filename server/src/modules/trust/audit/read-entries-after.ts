import type { Ctx } from '#platform/ctx.ts'
import type { Entry } from './entry.ts'
import { entriesAfter } from './entry-store.ts'

/** An entry and its place in the log. */
export type LoggedEntry = Entry & { id: number; index: number }

/** Entries behind a place in the log, in its order: nothing is ever added before a place that was read. */
export async function readEntriesAfter(ctx: Ctx, index: number, limit: number): Promise<LoggedEntry[]> {
  return entriesAfter(ctx.db, index, limit)
}
