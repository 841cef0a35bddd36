import type { Feature } from '../../../lib/feature.ts'

/** On the portal: the door itself, so that it works on any phone. */
export const signIn: Feature = {
  name: 'identity',
  routes: [
    {
      path: 'sign-in',
      lazy: async () => ({ Component: (await import('./pages/sign-in-page.tsx')).SignInPage }),
    },
  ],
}
