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
      path: 'catalog/completeness',
      lazy: async () => ({ Component: (await import('./pages/completeness-page.tsx')).CompletenessPage }),
    },
    {
      path: 'catalog/:code/edit',
      lazy: async () => ({ Component: (await import('./pages/edit-page.tsx')).EditPage }),
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
          path: 'history',
          lazy: async () => ({ Component: (await import('./pages/history-page.tsx')).HistoryPage }),
        },
        {
          path: 'notes',
          lazy: async () => ({ Component: (await import('./pages/notes-page.tsx')).NotesPage }),
        },
        {
          path: 'contract',
          lazy: async () => ({ Component: (await import('./pages/contract-page.tsx')).ContractPage }),
        },
      ],
    },
  ],
}
