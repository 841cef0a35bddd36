import type { Ctx } from '#platform/ctx.ts'
import { samplePath } from '#platform/samples.ts'
import { defineIndicator } from './define-indicator.ts'
import { demoIndicators } from './demo/demo-indicators.ts'
import { readRegions } from './read-regions.ts'
import { saveRegions } from './region-store.ts'

/** The divisions of the demonstration province and its indicators, which wait for their data. */
export async function seed(ctx: Ctx, report: (step: string) => void): Promise<void> {
  report(`${await seedRegions(ctx)} regions`)
  for (const definition of demoIndicators) await defineIndicator(ctx, definition, { mayWait: true })
  report(`${demoIndicators.length} indicators`)
}

/** Zhejiang, its cities and counties. */
export async function seedRegions(ctx: Ctx): Promise<number> {
  const files = {
    current: samplePath('divisions', 'division-2023.csv'),
    history: samplePath('divisions', 'gb2260-history.csv'),
  }
  const regions = await readRegions(files, '330000')
  await saveRegions(ctx.db, regions)
  return regions.length
}
