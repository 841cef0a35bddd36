import { CloudUploadOutlined, HistoryOutlined } from '@ant-design/icons'
import type { Feature } from '../../../lib/feature.ts'

export const ingest: Feature = {
  name: 'ingest',
  nav: [
    {
      path: '/desk/ingest/sources',
      label: { zh: '数据来源', en: 'Sources' },
      icon: <CloudUploadOutlined aria-hidden />,
      permission: 'ingest.read',
      group: 'data',
    },
    {
      path: '/desk/ingest/runs',
      label: { zh: '采集运行', en: 'Ingestion runs' },
      icon: <HistoryOutlined aria-hidden />,
      permission: 'ingest.read',
      group: 'data',
    },
  ],
  routes: [
    {
      path: 'ingest/sources',
      lazy: async () => ({ Component: (await import('./pages/sources-page.tsx')).SourcesPage }),
    },
    {
      // Codes of sources have no underscore.
      path: 'ingest/sources/_new',
      lazy: async () => ({ Component: (await import('./pages/source-form-page.tsx')).SourceFormPage }),
    },
    {
      path: 'ingest/sources/:code/edit',
      lazy: async () => ({ Component: (await import('./pages/source-form-page.tsx')).SourceFormPage }),
    },
    {
      path: 'ingest/sources/:code',
      lazy: async () => ({ Component: (await import('./pages/source-page.tsx')).SourcePage }),
    },
    {
      path: 'ingest/sources/:code/mapping',
      lazy: async () => ({ Component: (await import('./pages/mapping-page.tsx')).MappingPage }),
    },
    {
      path: 'ingest/runs',
      lazy: async () => ({ Component: (await import('./pages/runs-page.tsx')).RunsPage }),
    },
    {
      path: 'ingest/runs/:id',
      lazy: async () => ({ Component: (await import('./pages/run-page.tsx')).RunPage }),
    },
  ],
}
