import type { ReactNode } from 'react'
import type { RouteObject } from 'react-router'
import type { Bilingual } from './language.ts'

/** An entry of the desk's navigation; shown to those who hold `permission` (none: to everyone signed in). */
export type NavItem = {
  path: string
  label: Bilingual
  icon: ReactNode
  permission?: string
  group: NavGroup
}

export type NavGroup = 'work' | 'data' | 'insight' | 'services' | 'emergency' | 'city' | 'growth' | 'system'

/** What a feature brings to an entrance. Pages are lazy: `lazy: async () => ({ Component: (await import(…)).Page })`. */
export type Feature = {
  /** Namespace of the feature's messages = the module's name. */
  name: string
  routes: RouteObject[]
  nav?: NavItem[]
}
