import { SolutionOutlined } from '@ant-design/icons'
import type { Feature } from '../../../lib/feature.ts'

export const cases: Feature = {
  name: 'cases',
  nav: [
    {
      path: '/desk/cases',
      label: { zh: '办件', en: 'Cases' },
      icon: <SolutionOutlined aria-hidden />,
      permission: 'cases.read',
      group: 'work',
    },
  ],
  routes: [
    {
      path: 'cases',
      lazy: async () => ({ Component: (await import('./pages/case-list-page.tsx')).CaseListPage }),
    },
    {
      path: 'cases/new/:type',
      lazy: async () => ({ Component: (await import('./pages/new-case-page.tsx')).NewCasePage }),
    },
    {
      path: 'cases/:id',
      lazy: async () => ({ Component: (await import('./pages/case-page.tsx')).CasePage }),
    },
  ],
}
