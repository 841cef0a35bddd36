import { QueryClientProvider } from '@tanstack/react-query'
import { render, type RenderResult } from '@testing-library/react'
import i18next from 'i18next'
import { Suspense, type ReactNode } from 'react'
import { createMemoryRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { startI18n } from '../lib/i18n.ts'
import { makeQueryClient } from '../lib/query-client.ts'
import { AntdTheme } from '../ui/antd-theme.tsx'

type Options = { path?: string; language?: 'zh' | 'en'; namespaces?: string[] }

/** Renders inside what every page of the desk stands in; the address is `path`. */
export async function renderPage(
  page: ReactNode,
  options: Options = {},
): Promise<RenderResult & { address(): string }> {
  stubBrowser()
  if (!i18next.isInitialized) await startI18n()
  await i18next.changeLanguage(options.language ?? 'zh')
  await i18next.loadNamespaces(options.namespaces ?? [])
  const router = createMemoryRouter([{ path: '*', element: page }], { initialEntries: [options.path ?? '/'] })
  const result = render(
    <QueryClientProvider client={makeQueryClient()}>
      <AntdTheme>
        <Suspense fallback="loading">
          <RouterProvider router={router} />
        </Suspense>
      </AntdTheme>
    </QueryClientProvider>,
  )
  return Object.assign(result, {
    address: () => router.state.location.pathname + router.state.location.search,
  })
}

/** What jsdom leaves out and Ant Design asks for. */
function stubBrowser(): void {
  globalThis.matchMedia ??= ((query: string) => ({
    matches: false,
    media: query,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    addListener: () => undefined,
    removeListener: () => undefined,
  })) as unknown as typeof matchMedia
  globalThis.ResizeObserver ??= class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  }
}
