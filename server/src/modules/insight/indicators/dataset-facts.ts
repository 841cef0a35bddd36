import { contractOf, getEntry } from '#modules/data/catalog/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { isAppError } from '#platform/errors.ts'

/** What the catalogue says of a dataset that its figures inherit, and which of its columns are about a person. */
export type DatasetFacts = { synthetic: boolean; personal: ReadonlySet<string> }

/** A dataset without an entry in the catalogue is neither called synthetic nor known to hold personal columns. */
export async function datasetFacts(ctx: Ctx, dataset: string): Promise<DatasetFacts> {
  try {
    const entry = await getEntry(ctx, dataset)
    const personal = contractOf(entry).properties.filter(
      ({ classification }) => classification !== undefined && classification !== 'general',
    )
    return { synthetic: entry.synthetic, personal: new Set(personal.map(({ name }) => name)) }
  } catch (error) {
    if (isAppError(error) && error.code === 'catalog.notFound')
      return { synthetic: false, personal: new Set() }
    throw error
  }
}
