import { mountRoutes } from '../mount.tsx'
import { NotFound } from '../route-error.tsx'
import { features } from './features.tsx'
import { PortalLayout } from './portal-layout.tsx'

/** The citizen portal: everything that is neither desk nor cockpit. Made for a phone first. */
export function mount(root: HTMLElement): void {
  mountRoutes(root, [
    {
      path: '/',
      Component: PortalLayout,
      children: [...features.flatMap((feature) => feature.routes), { path: '*', Component: NotFound }],
    },
  ])
}
