import type { Ctx } from '#platform/ctx.ts'
import { contractOf, findEntry } from '#modules/data/catalog/index.ts'
import { ELEMENTS } from '#modules/data/standards/index.ts'
import { saveColumnUses } from './lineage-store.ts'

/** Takes down which data element and code list each column of a dataset is, from its contract; nothing of one not in the catalogue. */
export async function noteColumnUses(ctx: Ctx, dataset: string): Promise<void> {
  const entry = await findEntry(ctx, dataset)
  if (!entry) return
  const { properties } = contractOf(entry)
  const uses = properties.flatMap(({ name, labels, element: id }) => {
    const element = id === undefined ? undefined : ELEMENTS.get(id)
    if (id === undefined) return []
    const zh = labels.find((label) => /\p{Script=Han}/u.test(label)) ?? name
    const title = { zh, en: element?.name.en ?? name }
    return [{ dataset, name, title, element: id, codeList: element?.codeList ?? null }]
  })
  await saveColumnUses(ctx.db, dataset, uses)
}
