import { ApartmentOutlined } from '@ant-design/icons'
import type { Feature } from '../../../lib/feature.ts'

export const lineage: Feature = {
  name: 'lineage',
  nav: [
    {
      path: '/desk/lineage',
      label: { zh: '数据血缘', en: 'Lineage' },
      icon: <ApartmentOutlined aria-hidden />,
      permission: 'lineage.read',
      group: 'data',
    },
  ],
  routes: [
    {
      path: 'lineage',
      lazy: async () => ({ Component: (await import('./pages/lineage-page.tsx')).LineagePage }),
    },
    {
      path: 'lineage/cells/:dataset',
      lazy: async () => ({ Component: (await import('./pages/cell-page.tsx')).CellPage }),
    },
  ],
}
