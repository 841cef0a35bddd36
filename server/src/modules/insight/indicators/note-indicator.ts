import { noteReads } from '#modules/data/lineage/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Indicator } from './definition-store.ts'

/** Tells the lineage which datasets the indicator reads and, where its definition shows rows, which of their columns. */
export async function noteIndicator(ctx: Ctx, { code, name, datasets, trace }: Indicator): Promise<void> {
  await noteReads(ctx, {
    ...{ kind: 'indicator', id: code, title: name, link: `/desk/indicators/${code}` },
    reads: datasets.map((dataset) => ({
      ...{ kind: 'dataset', id: dataset },
      detail: trace?.dataset === dataset ? { columns: trace.columns } : {},
    })),
  })
}
