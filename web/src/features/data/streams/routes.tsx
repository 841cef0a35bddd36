import { WifiOutlined } from '@ant-design/icons'
import type { Feature } from '../../../lib/feature.ts'

const page = async () => ({ Component: (await import('./pages/stream-page.tsx')).StreamPage })
const form = async () => ({ Component: (await import('./pages/stream-form-page.tsx')).StreamFormPage })

export const streams: Feature = {
  name: 'streams',
  nav: [
    {
      path: '/desk/streams',
      label: { zh: '实时数据流', en: 'Live streams' },
      icon: <WifiOutlined aria-hidden />,
      permission: 'streams.read',
      group: 'data',
    },
  ],
  routes: [
    {
      path: 'streams',
      lazy: async () => ({ Component: (await import('./pages/streams-page.tsx')).StreamsPage }),
    },
    // Codes of streams have no underscore.
    { path: 'streams/_new', lazy: form },
    { path: 'streams/:code/edit', lazy: form },
    { path: 'streams/:code', lazy: page },
    { path: 'streams/:code/:tab', lazy: page },
  ],
}
