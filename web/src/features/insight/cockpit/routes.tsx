import type { Feature } from '../../../lib/feature.ts'
import { CockpitLayout } from './components/cockpit-layout.tsx'
import { OverviewPage } from './pages/overview-page.tsx'

/** The first screen is part of the entrance, so that nothing is fetched between its code and its data. */
export const cockpit: Feature = {
  name: 'cockpit',
  routes: [
    {
      Component: CockpitLayout,
      children: [
        { index: true, Component: OverviewPage },
        {
          path: 'indicators/:code',
          lazy: async () => ({ Component: (await import('./pages/indicator-page.tsx')).IndicatorPage }),
        },
      ],
    },
  ],
}
