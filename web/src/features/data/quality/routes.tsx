import type { Feature } from '../../../lib/feature.ts'

/** Reached from a run and from a dataset: the report of one check and its faults. */
export const quality: Feature = {
  name: 'quality',
  routes: [
    {
      path: 'quality/:run',
      lazy: async () => ({ Component: (await import('./pages/report-page.tsx')).ReportPage }),
    },
  ],
}
