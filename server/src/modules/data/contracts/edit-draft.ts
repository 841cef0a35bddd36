import type { Ctx } from '#platform/ctx.ts'
import { getEntry } from '#modules/data/catalog/index.ts'
import { editContract, type ContractEdit } from '#modules/data/quality/index.ts'
import { describeRules, readDraft } from './read-draft.ts'

/** Changes a draft's text as a form asks, and tells its rules and what differs from the contract in force. */
export async function editDraft(
  ctx: Ctx,
  dataset: string,
  { contract, edits }: { contract: string; edits: readonly ContractEdit[] },
) {
  const entry = await getEntry(ctx, dataset)
  const edited = edits.length === 0 ? contract : editContract(contract, edits)
  const { after, comparison } = readDraft(entry, edited)
  return { contract: edited, version: after.version, rules: describeRules(after), comparison }
}
