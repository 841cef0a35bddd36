import { ProfileOutlined } from '@ant-design/icons'
import type { Feature } from '../../../lib/feature.ts'

export const standards: Feature = {
  name: 'standards',
  nav: [
    {
      path: '/desk/standards/elements',
      label: { zh: '数据标准', en: 'Standards' },
      icon: <ProfileOutlined aria-hidden />,
      permission: 'standards.read',
      group: 'data',
    },
  ],
  routes: [
    {
      path: 'standards/elements',
      lazy: async () => ({ Component: (await import('./pages/elements-page.tsx')).ElementsPage }),
    },
    {
      // Codes of elements have no underscore.
      path: 'standards/elements/_new',
      lazy: async () => ({ Component: (await import('./pages/element-form-page.tsx')).ElementFormPage }),
    },
    {
      path: 'standards/elements/:code',
      lazy: async () => ({ Component: (await import('./pages/element-page.tsx')).ElementPage }),
    },
    {
      path: 'standards/elements/:code/change',
      lazy: async () => ({ Component: (await import('./pages/element-form-page.tsx')).ElementFormPage }),
    },
    {
      path: 'standards/code-lists',
      lazy: async () => ({ Component: (await import('./pages/code-lists-page.tsx')).CodeListsPage }),
    },
    {
      path: 'standards/code-lists/:code',
      lazy: async () => ({ Component: (await import('./pages/code-list-page.tsx')).CodeListPage }),
    },
    {
      path: 'standards/crosswalks/:code',
      lazy: async () => ({ Component: (await import('./pages/crosswalk-page.tsx')).CrosswalkPage }),
    },
    {
      path: 'standards/import',
      lazy: async () => ({ Component: (await import('./pages/import-page.tsx')).ImportPage }),
    },
    {
      path: 'standards/retire/:kind/:code',
      lazy: async () => ({ Component: (await import('./pages/retire-page.tsx')).RetirePage }),
    },
    {
      path: 'standards/divisions',
      lazy: async () => ({ Component: (await import('./pages/divisions-page.tsx')).DivisionsPage }),
    },
    {
      path: 'standards/proposals',
      lazy: async () => ({ Component: (await import('./pages/proposals-page.tsx')).ProposalsPage }),
    },
    {
      path: 'standards/proposals/:id',
      lazy: async () => ({ Component: (await import('./pages/proposal-page.tsx')).ProposalPage }),
    },
  ],
}
