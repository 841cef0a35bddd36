import { home } from '../../features/portal/home/routes.tsx'
import { openData } from '../../features/data/opening/portal-routes.tsx'
import { signIn } from '../../features/trust/identity/sign-in-routes.tsx'
import type { Feature } from '../../lib/feature.ts'

/** What residents reach without a staff account. A new feature is one import and one line here. */
export const features: readonly Feature[] = [home, openData, signIn]
