import type { Ctx } from '#platform/ctx.ts'
import { contractOf, getEntry } from '#modules/data/catalog/index.ts'
import { headerFingerprint } from './header-fingerprint.ts'
import { findShape, newestMappings } from './mapping-memory-store.ts'
import type { Mapping } from './schema.ts'

/** A label somebody mapped before: to a property of this dataset, or to a data element elsewhere. */
export type Precedent = { label: string; target?: string; element?: string; source: string }

/** What a proposal can lean on: a mapping approved for the same shape, and single decisions of the past. */
export type MappingMemory = {
  shape?: { source: string; version: number; mapping: Mapping }
  precedents: Precedent[]
}

/** Everything people decided that may bear on a file with these labels going to this dataset. */
export async function recallMappings(
  ctx: Ctx,
  dataset: string,
  labels: readonly string[],
): Promise<MappingMemory> {
  const shape = await findShape(ctx.db, headerFingerprint(labels), dataset)
  const precedents: Precedent[] = []
  for (const known of await newestMappings(ctx.db)) {
    const here = known.dataset === dataset
    const elements = here ? new Map<string, string>() : await elementsOf(ctx, known.dataset)
    for (const { target, from } of known.mapping.columns) {
      const element = elements.get(target)
      if (!here && element === undefined) continue
      for (const label of from) {
        precedents.push({
          label,
          source: known.source,
          ...(here ? { target } : {}),
          ...(element ? { element } : {}),
        })
      }
    }
  }
  return { ...(shape ? { shape } : {}), precedents }
}

async function elementsOf(ctx: Ctx, dataset: string): Promise<Map<string, string>> {
  const { properties } = contractOf(await getEntry(ctx, dataset))
  return new Map(properties.flatMap(({ name, element }) => (element === undefined ? [] : [[name, element]])))
}
