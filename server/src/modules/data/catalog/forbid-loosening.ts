import type { Ctx } from '#platform/ctx.ts'
import { listCurrent } from '#modules/data/lake/index.ts'
import { compareContracts } from '#modules/data/quality/index.ts'
import { contractOf } from './contract-of.ts'
import type { Dataset } from './dataset-store.ts'
import type { Entry } from './entry.ts'
import { errors } from './errors.ts'

/**
 * Throws `catalog.contractLoosened`, naming the rules and columns, where an entry brings a contract that lets in what the
 * one in force refuses: that is decided in data/contracts, by a second person who sees every such rule. A dataset that
 * was never published and has no rows is still being made; its contract is in force for nobody.
 */
export async function forbidLoosening(ctx: Ctx, inForce: Dataset, entry: Entry): Promise<void> {
  const { rules, columns, loosens } = compareContracts(contractOf(inForce), contractOf(entry))
  if (!loosens) return
  const neverPublished = inForce.state === 'draft' || inForce.state === 'reviewed'
  if (neverPublished && (await listCurrent(ctx.db, [inForce.code])).length === 0) return
  throw errors.contractLoosened({
    dataset: inForce.code,
    rules: rules.filter((rule) => rule.loosens).map(({ id }) => id),
    columns: columns.filter(({ change }) => change === 'removed').map(({ name }) => name),
  })
}
