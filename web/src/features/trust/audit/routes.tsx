import { FileProtectOutlined } from '@ant-design/icons'
import type { Feature } from '../../../lib/feature.ts'

export const audit: Feature = {
  name: 'audit',
  nav: [
    {
      path: '/desk/audit',
      label: { zh: '审计日志', en: 'Audit log' },
      icon: <FileProtectOutlined aria-hidden />,
      permission: 'audit.read',
      group: 'system',
    },
  ],
  routes: [
    { path: 'audit', lazy: async () => ({ Component: (await import('./pages/audit-page.tsx')).AuditPage }) },
  ],
}
