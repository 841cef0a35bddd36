import { KeyOutlined } from '@ant-design/icons'
import type { Feature } from '../../../lib/feature.ts'

export const keys: Feature = {
  name: 'keys',
  nav: [
    {
      path: '/desk/keys',
      label: { zh: '密钥管理', en: 'Keys' },
      icon: <KeyOutlined aria-hidden />,
      permission: 'keys.read',
      group: 'system',
    },
  ],
  routes: [
    { path: 'keys', lazy: async () => ({ Component: (await import('./pages/keys-page.tsx')).KeysPage }) },
  ],
}
