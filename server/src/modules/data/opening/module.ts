import { versionPublished } from '#modules/data/lake/index.ts'
import { listOrganisations } from '#modules/trust/identity/index.ts'
import { defineModule, onEvent } from '#platform/module.ts'
import { releaseVersion } from './release-version.ts'
import { routes } from './routes.ts'
import { seed } from './seed.ts'
import { publishCaseTypes } from './submit-public-case.ts'

export const opening = defineModule({
  name: 'data/opening',
  folder: import.meta.dirname,
  permissions: {
    'opening.read': { roles: ['anyone'], zh: '使用开放数据', en: 'Use open data' },
    'opening.assess': {
      roles: ['steward', 'leader', 'engineer'],
      zh: '查看开放评估',
      en: 'See assessments before opening',
    },
    'opening.decide': {
      roles: ['steward'],
      zh: '申请开放和撤回本部门数据',
      en: "Propose to open one's department's data, and withdraw it",
    },
    'opening.approve': {
      roles: ['steward', 'leader'],
      zh: '审批他人提出的开放申请',
      en: 'Decide on openings proposed by somebody else',
    },
  },
  routes,
  listeners: [onEvent(versionPublished, releaseVersion)],
  async boot(ctx) {
    await publishCaseTypes(
      ctx,
      (await listOrganisations(ctx.db)).map(({ code }) => code),
    )
  },
  seed,
})
