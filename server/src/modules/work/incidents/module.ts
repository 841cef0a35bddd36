import { incidentOpened } from '#modules/trust/guard/index.ts'
import { caseAdvanced, publishCaseType } from '#modules/work/cases/index.ts'
import { defineModule, onEvent } from '#platform/module.ts'
import { incidentCaseType } from './case-type.ts'
import { followCase } from './follow-case.ts'
import { openIncidentCase } from './open-incident-case.ts'

export const incidents = defineModule({
  name: 'work/incidents',
  folder: import.meta.dirname,
  listeners: [onEvent(incidentOpened, openIncidentCase), onEvent(caseAdvanced, followCase)],
  boot: async (ctx) => void (await publishCaseType(ctx, incidentCaseType)),
})
