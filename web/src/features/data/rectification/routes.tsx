import { AuditOutlined, DashboardOutlined, SlidersOutlined } from '@ant-design/icons'
import type { Feature } from '../../../lib/feature.ts'

/** The board of data quality, what has to be mended, and the thresholds that decide it. */
export const rectification: Feature = {
  name: 'rectification',
  nav: [
    {
      path: '/desk/quality',
      label: { zh: '质量看板', en: 'Quality board' },
      icon: <DashboardOutlined aria-hidden />,
      permission: 'rectification.read',
      group: 'data',
    },
    {
      path: '/desk/rectifications',
      label: { zh: '数据整改', en: 'Rectifications' },
      icon: <AuditOutlined aria-hidden />,
      permission: 'rectification.read',
      group: 'data',
    },
    {
      path: '/desk/quality-thresholds',
      label: { zh: '质量阈值', en: 'Quality thresholds' },
      icon: <SlidersOutlined aria-hidden />,
      permission: 'rectification.rules',
      group: 'data',
    },
  ],
  routes: [
    {
      path: 'quality',
      lazy: async () => ({ Component: (await import('./pages/board-page.tsx')).BoardPage }),
    },
    {
      path: 'rectifications',
      lazy: async () => ({ Component: (await import('./pages/rectifications-page.tsx')).RectificationsPage }),
    },
    {
      path: 'rectifications/:id',
      lazy: async () => ({ Component: (await import('./pages/rectification-page.tsx')).RectificationPage }),
    },
    {
      path: 'quality-thresholds',
      lazy: async () => ({ Component: (await import('./pages/thresholds-page.tsx')).ThresholdsPage }),
    },
  ],
}
