import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode, Suspense, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { createBrowserRouter, type RouteObject } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { makeQueryClient } from '../lib/query-client.ts'
import { LoadingState } from '../ui/state-view.tsx'
import { RouteError } from './route-error.tsx'

/** Puts an entrance's routes on the page, inside what all entrances share. */
export function mountRoutes(
  root: HTMLElement,
  routes: RouteObject[],
  wrap = (page: ReactNode) => page,
): void {
  const queries = makeQueryClient()
  const router = createBrowserRouter([
    { ErrorBoundary: RouteError, HydrateFallback: LoadingState, children: routes },
  ])
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <Suspense fallback={<LoadingState />}>{wrap(<RouterProvider router={router} />)}</Suspense>
      </QueryClientProvider>
    </StrictMode>,
  )
}
