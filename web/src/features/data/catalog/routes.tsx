import { DatabaseOutlined } from '@ant-design/icons'
import type { Feature } from '../../../lib/feature.ts'

export const catalog: Feature = {
  name: 'catalog',
  nav: [
    {
      path: '/desk/catalog',
      label: { zh: '数据目录', en: 'Catalogue' },
      icon: <DatabaseOutlined aria-hidden />,
      permission: 'catalog.read',
      group: 'data',
    },
  ],
  routes: [
    {
      path: 'catalog',
      lazy: async () => ({ Component: (await import('./pages/catalog-page.tsx')).CatalogPage }),
    },
    {
      path: 'catalog/new-dataset',
      lazy: async () => ({ Component: (await import('./pages/register-page.tsx')).RegisterPage }),
    },
    {
      path: 'catalog/:code',
      lazy: async () => ({ Component: (await import('./pages/dataset-page.tsx')).DatasetPage }),
      children: [
        {
          index: true,
          lazy: async () => ({ Component: (await import('./pages/entry-page.tsx')).EntryPage }),
        },
        {
          path: 'rows',
          lazy: async () => ({ Component: (await import('./pages/rows-page.tsx')).RowsPage }),
        },
        {
          path: 'quality',
          lazy: async () => ({ Component: (await import('./pages/quality-page.tsx')).QualityPage }),
        },
        {
          path: 'versions',
          lazy: async () => ({ Component: (await import('./pages/versions-page.tsx')).VersionsPage }),
        },
        {
          path: 'contract',
          lazy: async () => ({ Component: (await import('./pages/contract-page.tsx')).ContractPage }),
        },
      ],
    },
  ],
}
