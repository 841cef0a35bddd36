import { estimateAccuracy } from '@yuzhi/models/link'
import type { Ctx } from '#platform/ctx.ts'
import type { FinishedRun } from './run-store.ts'
import type { Accuracy } from './schema.ts'
import { countSamples } from './task-store.ts'

/** Precision and recall of a run with intervals, from the pairs of its sample people have judged so far. */
export async function estimateRun(ctx: Ctx, run: FinishedRun | undefined): Promise<Accuracy> {
  if (!run) return { run: null, precision: null, recall: null, strata: [] }
  const counted = new Map((await countSamples(ctx.db, run.id)).map((layer) => [layer.stratum, layer]))
  const strata = run.summary.strata.map((layer) => ({
    ...layer,
    sampled: counted.get(layer.stratum)?.sampled ?? 0,
    reviewed: counted.get(layer.stratum)?.reviewed ?? 0,
    same: counted.get(layer.stratum)?.same ?? 0,
  }))
  return { run: run.id, ...estimateAccuracy(strata), strata }
}
