import { SolutionOutlined } from '@ant-design/icons'
import type { Feature } from '../../../lib/feature.ts'

export const cases: Feature = {
  name: 'cases',
  nav: [
    {
      path: '/desk/cases',
      label: { zh: '办件', en: 'Cases' },
      icon: <SolutionOutlined aria-hidden />,
      permission: 'cases.read',
      group: 'work',
    },
  ],
  routes: [],
}
