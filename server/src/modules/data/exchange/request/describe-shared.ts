import type { Ctx } from '#platform/ctx.ts'
import { getDataset, toShared } from '../dataset.ts'
import { findPolicy } from '../policy/policy-store.ts'

/** What a department needs to know of a dataset to ask for it: columns, attribute, longest period, days to the answer. */
export async function describeShared(ctx: Ctx, code: string) {
  const { entry, columns } = await getDataset(ctx, code)
  const { longestDays, replyConditional, replyUnconditional } = await findPolicy(ctx.db)
  const { title, department: owner, sharing, sharingReason, classification, synthetic } = entry
  return {
    code,
    title,
    owner,
    sharing,
    sharingReason,
    classification,
    synthetic,
    longestDays: longestDays[classification === 'general' ? 'general' : 'important'],
    replyDays: sharing === 'unconditional' ? replyUnconditional : replyConditional,
    columns: columns.map(toShared),
  }
}
