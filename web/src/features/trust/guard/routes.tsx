import { SafetyOutlined } from '@ant-design/icons'
import type { Feature } from '../../../lib/feature.ts'

export const guard: Feature = {
  name: 'guard',
  nav: [
    {
      path: '/desk/guard',
      label: { zh: '安全防护', en: 'Security' },
      icon: <SafetyOutlined aria-hidden />,
      permission: 'guard.read',
      group: 'system',
    },
  ],
  routes: [
    {
      path: 'guard',
      lazy: async () => ({ Component: (await import('./pages/incidents-page.tsx')).IncidentsPage }),
    },
    {
      path: 'guard/refusals',
      lazy: async () => ({ Component: (await import('./pages/refusals-page.tsx')).RefusalsPage }),
    },
    {
      path: 'guard/incidents/:id',
      lazy: async () => ({ Component: (await import('./pages/incident-page.tsx')).IncidentPage }),
    },
  ],
}
