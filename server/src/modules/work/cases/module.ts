import { defineModule } from '#platform/module.ts'
import { actRoutes } from './act-routes.ts'
import { attachmentRoutes } from './attachment-routes.ts'
import { calendarInForce } from './calendar-in-force.ts'
import { caseRoutes } from './case-routes.ts'
import { CASE_ROLES } from './definition.ts'
import { caseAdvanced, caseClosed, caseEscalated, caseOpened, caseReminderDue } from './events.ts'
import { jobs } from './jobs.ts'
import { typeRoutes } from './type-routes.ts'

export const cases = defineModule({
  name: 'work/cases',
  folder: import.meta.dirname,
  permissions: {
    'cases.read': { roles: CASE_ROLES, zh: '查看本人和本部门的办件', en: 'Read own and department cases' },
    'cases.act': { roles: CASE_ROLES, zh: '办理办件', en: 'Act on cases' },
    'cases.publish': { roles: ['administrator', 'steward'], zh: '发布办件类型', en: 'Publish case types' },
  },
  routes: [...typeRoutes, ...caseRoutes, ...actRoutes, ...attachmentRoutes],
  jobs,
  events: [caseOpened, caseAdvanced, caseClosed, caseReminderDue, caseEscalated],
  async boot() {
    // A holiday file that cannot be read must stop the start, not the first deadline.
    calendarInForce()
  },
})
