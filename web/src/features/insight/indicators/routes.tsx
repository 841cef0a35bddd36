import { LineChartOutlined } from '@ant-design/icons'
import type { Feature } from '../../../lib/feature.ts'

export const indicators: Feature = {
  name: 'indicators',
  nav: [
    {
      path: '/desk/indicators',
      label: { zh: '指标', en: 'Indicators' },
      icon: <LineChartOutlined aria-hidden />,
      permission: 'indicators.read',
      group: 'insight',
    },
  ],
  routes: [
    {
      path: 'indicators',
      lazy: async () => ({ Component: (await import('./pages/indicators-page.tsx')).IndicatorsPage }),
    },
    {
      path: 'indicators/new',
      lazy: async () => ({ Component: (await import('./pages/define-page.tsx')).DefinePage }),
    },
    {
      path: 'indicators/:code',
      lazy: async () => ({ Component: (await import('./pages/indicator-page.tsx')).IndicatorPage }),
    },
    {
      path: 'indicators/:code/definition',
      lazy: async () => ({ Component: (await import('./pages/define-page.tsx')).DefinePage }),
    },
  ],
}
