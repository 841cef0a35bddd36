import { ShareAltOutlined } from '@ant-design/icons'
import type { Feature } from '../../../lib/feature.ts'

export const exchange: Feature = {
  name: 'exchange',
  nav: [
    {
      path: '/desk/exchange',
      label: { zh: '数据共享', en: 'Data sharing' },
      icon: <ShareAltOutlined aria-hidden />,
      permission: 'exchange.read',
      group: 'data',
    },
  ],
  routes: [
    {
      path: 'exchange',
      lazy: async () => ({ Component: (await import('./pages/exchange-layout.tsx')).ExchangeLayout }),
      children: [
        {
          index: true,
          lazy: async () => ({ Component: (await import('./pages/requests-page.tsx')).RequestsPage }),
        },
        {
          path: 'grants',
          lazy: async () => ({ Component: (await import('./pages/grants-page.tsx')).GrantsPage }),
        },
        {
          path: 'uses',
          lazy: async () => ({ Component: (await import('./pages/uses-page.tsx')).UsesPage }),
        },
        {
          path: 'corrections',
          lazy: async () => ({ Component: (await import('./pages/corrections-page.tsx')).CorrectionsPage }),
        },
        {
          path: 'disputes',
          lazy: async () => ({ Component: (await import('./pages/disputes-page.tsx')).DisputesPage }),
        },
        {
          path: 'demands',
          lazy: async () => ({ Component: (await import('./pages/demands-page.tsx')).DemandsPage }),
        },
        {
          path: 'collect',
          lazy: async () => ({ Component: (await import('./pages/collect-page.tsx')).CollectPage }),
        },
      ],
    },
    {
      path: 'exchange/ask',
      lazy: async () => ({ Component: (await import('./pages/choose-page.tsx')).ChoosePage }),
    },
    {
      path: 'exchange/ask/:code',
      lazy: async () => ({ Component: (await import('./pages/ask-page.tsx')).AskPage }),
    },
    {
      path: 'exchange/requests/:id',
      lazy: async () => ({ Component: (await import('./pages/request-page.tsx')).RequestPage }),
    },
    {
      path: 'exchange/grants/:id',
      lazy: async () => ({ Component: (await import('./pages/grant-page.tsx')).GrantPage }),
    },
  ],
}
