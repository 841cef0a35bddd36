import { GlobalOutlined } from '@ant-design/icons'
import type { Feature } from '../../../lib/feature.ts'

/** Opening data to the public: assessment, proposal, the second person's decision, withdrawal. */
export const opening: Feature = {
  name: 'opening',
  nav: [
    {
      path: '/desk/opening',
      label: { zh: '数据开放', en: 'Opening' },
      icon: <GlobalOutlined aria-hidden />,
      permission: 'opening.assess',
      group: 'data',
    },
  ],
  routes: [
    {
      path: 'opening',
      lazy: async () => ({ Component: (await import('./pages/proposals-page.tsx')).ProposalsPage }),
    },
    {
      path: 'opening/:code',
      lazy: async () => ({ Component: (await import('./pages/opening-page.tsx')).OpeningPage }),
    },
  ],
}
