import { ApiOutlined } from '@ant-design/icons'
import type { Feature } from '../../../lib/feature.ts'

export const sources: Feature = {
  name: 'sources',
  nav: [
    {
      path: '/desk/sources',
      label: { zh: '数据连接', en: 'Connections' },
      icon: <ApiOutlined aria-hidden />,
      permission: 'sources.read',
      group: 'data',
    },
  ],
  routes: [
    {
      path: 'sources',
      lazy: async () => ({ Component: (await import('./pages/connections-page.tsx')).ConnectionsPage }),
    },
    {
      // Codes of sources have no underscore.
      path: 'sources/_new',
      lazy: async () => ({ Component: (await import('./pages/connect-page.tsx')).ConnectPage }),
    },
    {
      path: 'sources/_addresses',
      lazy: async () => ({ Component: (await import('./pages/addresses-page.tsx')).AddressesPage }),
    },
    {
      path: 'sources/_fetches/:id',
      lazy: async () => ({ Component: (await import('./pages/fetch-page.tsx')).FetchPage }),
    },
    {
      path: 'sources/:source',
      lazy: async () => ({ Component: (await import('./pages/connection-page.tsx')).ConnectionPage }),
    },
    {
      path: 'sources/:source/edit',
      lazy: async () => ({ Component: (await import('./pages/connect-page.tsx')).ConnectPage }),
    },
  ],
}
