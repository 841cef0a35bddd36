import { cockpit } from '../../features/insight/cockpit/routes.tsx'
import { mountRoutes } from '../mount.tsx'
import { NotFound } from '../route-error.tsx'

/** The leader's cockpit: one feature, fast, without Ant Design. */
export function mount(root: HTMLElement): void {
  mountRoutes(root, [{ path: '/cockpit', children: [...cockpit.routes, { path: '*', Component: NotFound }] }])
}
