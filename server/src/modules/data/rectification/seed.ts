import type { Ctx } from '#platform/ctx.ts'
import { addThreshold } from './save-threshold.ts'
import type { ThresholdInput } from './schema.ts'

/** What a province would begin with: strict on rules, broader on dimensions, every dataset on time. */
const THRESHOLDS: readonly ThresholdInput[] = [
  { dataset: '*', scope: 'rule', key: '*', minimum: 95, enabled: true },
  { dataset: '*', scope: 'dimension', key: '*', minimum: 90, enabled: true },
  { dataset: '*', scope: 'freshness', key: '*', minimum: 100, enabled: true },
]

export async function seed(ctx: Ctx, report: (step: string) => void): Promise<void> {
  for (const threshold of THRESHOLDS) await addThreshold(ctx, threshold)
  report(`${THRESHOLDS.length} quality thresholds`)
}
