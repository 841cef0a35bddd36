import type { Feature } from '../../../lib/feature.ts'

export const home: Feature = {
  name: 'home',
  routes: [
    { index: true, lazy: async () => ({ Component: (await import('./pages/home-page.tsx')).HomePage }) },
  ],
}
