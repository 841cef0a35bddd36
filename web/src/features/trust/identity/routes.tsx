import type { Feature } from '../../../lib/feature.ts'

/** On the desk: the person's own sign-ins, reached from the account menu. */
export const identity: Feature = {
  name: 'identity',
  routes: [
    {
      path: 'sessions',
      lazy: async () => ({ Component: (await import('./pages/sessions-page.tsx')).SessionsPage }),
    },
  ],
}
