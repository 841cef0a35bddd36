import type { Feature } from '../../../lib/feature.ts'

export const cockpit: Feature = { name: 'cockpit', routes: [] }
