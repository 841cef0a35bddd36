import { MergeCellsOutlined } from '@ant-design/icons'
import type { Feature } from '../../../lib/feature.ts'

export const linkage: Feature = {
  name: 'linkage',
  nav: [
    {
      path: '/desk/linkage',
      label: { zh: '记录关联', en: 'Record linkage' },
      icon: <MergeCellsOutlined aria-hidden />,
      permission: 'linkage.read',
      group: 'data',
    },
  ],
  routes: [
    {
      path: 'linkage',
      lazy: async () => ({ Component: (await import('./pages/projects-page.tsx')).ProjectsPage }),
    },
    {
      // Codes of projects begin with a letter.
      path: 'linkage/_new',
      lazy: async () => ({ Component: (await import('./pages/setup-page.tsx')).NewProjectPage }),
    },
    {
      path: 'linkage/:project',
      lazy: async () => ({ Component: (await import('./pages/project-page.tsx')).ProjectPage }),
    },
    {
      path: 'linkage/:project/setup',
      lazy: async () => ({ Component: (await import('./pages/setup-page.tsx')).SetupPage }),
    },
    {
      path: 'linkage/:project/runs/:run',
      lazy: async () => ({ Component: (await import('./pages/run-page.tsx')).RunPage }),
    },
    {
      path: 'linkage/:project/review',
      lazy: async () => ({ Component: (await import('./pages/review-page.tsx')).ReviewPage }),
    },
    {
      path: 'linkage/:project/entities',
      lazy: async () => ({ Component: (await import('./pages/entities-page.tsx')).EntitiesPage }),
    },
    {
      path: 'linkage/:project/entities/:entity',
      lazy: async () => ({ Component: (await import('./pages/entity-page.tsx')).EntityPage }),
    },
    {
      path: 'linkage/:project/golden',
      lazy: async () => ({ Component: (await import('./pages/golden-page.tsx')).GoldenPage }),
    },
  ],
}
