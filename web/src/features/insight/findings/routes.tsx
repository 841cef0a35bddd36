import { BulbOutlined } from '@ant-design/icons'
import type { Feature } from '../../../lib/feature.ts'

export const findings: Feature = {
  name: 'findings',
  nav: [
    {
      path: '/desk/findings',
      label: { zh: '分析发现', en: 'Findings' },
      icon: <BulbOutlined aria-hidden />,
      permission: 'findings.read',
      group: 'insight',
    },
  ],
  routes: [
    {
      path: 'findings',
      lazy: async () => ({ Component: (await import('./pages/findings-page.tsx')).FindingsPage }),
    },
  ],
}
