import { AlertOutlined, ControlOutlined } from '@ant-design/icons'
import type { Feature } from '../../../lib/feature.ts'

export const alerts: Feature = {
  name: 'alerts',
  nav: [
    {
      path: '/desk/alerts',
      label: { zh: '预警', en: 'Alerts' },
      icon: <AlertOutlined aria-hidden />,
      permission: 'alerts.read',
      group: 'insight',
    },
    {
      path: '/desk/alert-rules',
      label: { zh: '预警规则', en: 'Alert rules' },
      icon: <ControlOutlined aria-hidden />,
      permission: 'alerts.rules',
      group: 'insight',
    },
  ],
  routes: [
    {
      path: 'alerts',
      lazy: async () => ({ Component: (await import('./pages/alerts-page.tsx')).AlertsPage }),
    },
    {
      path: 'alerts/:id',
      lazy: async () => ({ Component: (await import('./pages/alert-page.tsx')).AlertPage }),
    },
    {
      path: 'alert-rules',
      lazy: async () => ({ Component: (await import('./pages/rules-page.tsx')).RulesPage }),
    },
    {
      path: 'alert-rules/new',
      lazy: async () => ({ Component: (await import('./pages/rule-page.tsx')).RulePage }),
    },
    {
      path: 'alert-rules/:code',
      lazy: async () => ({ Component: (await import('./pages/rule-page.tsx')).RulePage }),
    },
  ],
}
