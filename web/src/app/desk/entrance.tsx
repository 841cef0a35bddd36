import { AntdTheme } from '../../ui/antd-theme.tsx'
import { mountRoutes } from '../mount.tsx'
import { NotFound } from '../route-error.tsx'
import { DeskLayout } from './desk-layout.tsx'
import { features } from './features.tsx'
import { FirstPage } from './first-page.tsx'

/** The staff desk under /desk: every page needs a signed-in person. */
export function mount(root: HTMLElement): void {
  const routes = [
    {
      path: '/desk',
      Component: DeskLayout,
      children: [
        { index: true, Component: FirstPage },
        ...features.flatMap((feature) => feature.routes),
        { path: '*', Component: NotFound },
      ],
    },
  ]
  mountRoutes(root, routes, (page) => <AntdTheme>{page}</AntdTheme>)
}
