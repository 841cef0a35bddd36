import { SafetyOutlined } from '@ant-design/icons'
import type { Feature } from '../../../lib/feature.ts'

export const access: Feature = {
  name: 'access',
  nav: [
    {
      path: '/desk/access',
      label: { zh: '访问策略与用途', en: 'Access and purposes' },
      icon: <SafetyOutlined aria-hidden />,
      permission: 'access.read',
      group: 'system',
    },
  ],
  routes: [
    {
      path: 'access',
      lazy: async () => ({ Component: (await import('./pages/view-page.tsx')).ViewPage }),
    },
    {
      path: 'access/purposes',
      lazy: async () => ({ Component: (await import('./pages/purposes-page.tsx')).PurposesPage }),
    },
    {
      path: 'access/policies',
      lazy: async () => ({ Component: (await import('./pages/policies-page.tsx')).PoliciesPage }),
    },
    {
      path: 'access/policies/:number',
      lazy: async () => ({ Component: (await import('./pages/policy-page.tsx')).PolicyPage }),
    },
  ],
}
