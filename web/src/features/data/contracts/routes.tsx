import { FileProtectOutlined } from '@ant-design/icons'
import type { Feature } from '../../../lib/feature.ts'

/** The workbench of data contracts and the proposals that wait for a second person. */
export const contracts: Feature = {
  name: 'contracts',
  nav: [
    {
      path: '/desk/contracts',
      label: { zh: '数据契约', en: 'Data contracts' },
      icon: <FileProtectOutlined aria-hidden />,
      permission: 'contracts.read',
      group: 'data',
    },
  ],
  routes: [
    {
      path: 'contracts',
      lazy: async () => ({ Component: (await import('./pages/contracts-page.tsx')).ContractsPage }),
    },
    {
      path: 'contracts/versions/:id',
      lazy: async () => ({ Component: (await import('./pages/version-page.tsx')).VersionPage }),
    },
    {
      path: 'contracts/:dataset',
      lazy: async () => ({ Component: (await import('./pages/bench-page.tsx')).BenchPage }),
    },
  ],
}
