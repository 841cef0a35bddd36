import { listCurrent } from '#modules/data/lake/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { openDataset } from './open-dataset.ts'
import { Plan } from './protect/plan.ts'

/** What the demonstration province opens, and under which plan where the proposed one does not fit. */
const OPEN: Readonly<Record<string, Plan | undefined>> = {
  air: undefined,
  covid: Plan.parse({
    note: '国家、省、市卫生健康部门当时已逐日公布的病例数，见数据来源；不再抑制小计数。Counts the health authorities published day by day at the time.',
  }),
  economy: undefined,
  population: undefined,
}

/** Opens what the demonstration province publishes without conditions. */
export async function seed(ctx: Ctx, report: (step: string) => void): Promise<void> {
  const codes = Object.keys(OPEN)
  const published = new Set((await listCurrent(ctx.db, codes)).map(({ dataset }) => dataset))
  for (const code of codes.filter((one) => published.has(one))) {
    const { version } = await openDataset(ctx, code, OPEN[code])
    report(`${code} opened, version ${version}`)
  }
}
