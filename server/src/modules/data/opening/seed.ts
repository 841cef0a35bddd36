import { listCurrent } from '#modules/data/lake/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { openDataset } from './open-dataset.ts'

const OPEN = ['air', 'covid', 'economy', 'population']

/** Opens what the demonstration province publishes without conditions. */
export async function seed(ctx: Ctx, report: (step: string) => void): Promise<void> {
  const published = new Set((await listCurrent(ctx.db)).map(({ dataset }) => dataset))
  for (const code of OPEN.filter((one) => published.has(one))) {
    const { version } = await openDataset(ctx, code)
    report(`${code} opened, version ${version}`)
  }
}
