import type { Feature } from '../../../lib/feature.ts'

/** Open data for everybody, without signing in. */
export const openData: Feature = {
  name: 'opening',
  routes: [
    { path: 'open', lazy: async () => ({ Component: (await import('./pages/search-page.tsx')).SearchPage }) },
    { path: 'open/api', lazy: async () => ({ Component: (await import('./pages/api-page.tsx')).ApiPage }) },
    {
      path: 'open/request',
      lazy: async () => ({ Component: (await import('./pages/request-page.tsx')).RequestPage }),
    },
    {
      path: 'open/data/:code',
      lazy: async () => ({ Component: (await import('./pages/dataset-page.tsx')).DatasetPage }),
    },
  ],
}
