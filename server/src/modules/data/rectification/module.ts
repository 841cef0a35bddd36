import type { Ctx } from '#platform/ctx.ts'
import { defineModule, onEvent } from '#platform/module.ts'
import { contractPublished } from '#modules/data/contracts/index.ts'
import { versionPublished } from '#modules/data/lake/index.ts'
import { reported } from '#modules/data/quality/index.ts'
import { listOrganisations } from '#modules/trust/identity/index.ts'
import { caseAdvanced, publishCaseType } from '#modules/work/cases/index.ts'
import { rectificationCaseType } from './case-type.ts'
import { rectificationChanged } from './events.ts'
import { followCase } from './follow-case.ts'
import { check, freshness, judge } from './jobs.ts'
import { routes } from './routes.ts'
import { seed } from './seed.ts'
import { readPolicy } from './threshold-store.ts'
import { dependants } from './watched-store.ts'

export const rectification = defineModule({
  name: 'data/rectification',
  folder: import.meta.dirname,
  permissions: {
    'rectification.read': {
      roles: ['handler', 'leader', 'steward', 'administrator', 'analyst', 'engineer'],
      zh: '查看数据质量看板和整改',
      en: 'See the board of data quality and rectifications',
    },
    'rectification.rules': {
      roles: ['steward'],
      zh: '设定质量阈值和整改时限',
      en: 'Set quality thresholds and limits',
    },
  },
  routes,
  jobs: [check, judge, freshness],
  events: [rectificationChanged],
  listeners: [
    onEvent(versionPublished, (ctx, { dataset }) => checkWithDependants(ctx, dataset)),
    // A delivery that changed nothing makes no version, but it arrived, and its rejected rows count.
    onEvent(reported, (ctx, { dataset, version }) =>
      version === null ? ctx.enqueue(judge, { dataset }, { key: dataset }) : Promise.resolve(),
    ),
    onEvent(contractPublished, (ctx, { dataset }) => ctx.enqueue(check, { dataset }, { key: dataset })),
    onEvent(caseAdvanced, followCase),
  ],
  async boot(ctx) {
    const departments = (await listOrganisations(ctx.db)).map(({ code }) => code)
    await publishCaseType(ctx, rectificationCaseType(departments, await readPolicy(ctx.db)))
  },
  seed,
})

/** Datasets whose rules look into this one are checked again too. */
async function checkWithDependants(ctx: Ctx, dataset: string): Promise<void> {
  for (const one of new Set([dataset, ...(await dependants(ctx.db, dataset))])) {
    await ctx.enqueue(check, { dataset: one }, { key: one })
  }
}
