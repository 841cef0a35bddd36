import type { Ctx } from '#platform/ctx.ts'
import { sqlName } from '#platform/duck.ts'
import { contractOf, getEntry } from '#modules/data/catalog/index.ts'
import { openLake } from '#modules/data/lake/index.ts'
import { proposeRules, type RuleProposal } from '#modules/data/quality/index.ts'

/** Rules that the present version of a dataset keeps and its draft does not have. */
export async function proposeForDataset(
  ctx: Ctx,
  dataset: string,
  contract: string,
): Promise<RuleProposal[]> {
  const entry = await getEntry(ctx, dataset)
  const draft = contractOf({ contract, contractFiles: entry.contractFiles })
  const lake = await openLake(ctx, [dataset])
  try {
    const known = await lake.all<{ column_name: string }>(`describe ${sqlName(dataset)}`)
    const names = new Set(known.map((row) => row.column_name))
    const properties = draft.properties.filter(({ name }) => names.has(name))
    return await proposeRules(lake, sqlName(dataset), { ...draft, properties })
  } finally {
    lake.close()
  }
}
