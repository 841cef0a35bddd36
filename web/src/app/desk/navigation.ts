import type { NavGroup, NavItem } from '../../lib/feature.ts'
import { features } from './features.tsx'

const order: readonly NavGroup[] = [
  'work',
  'data',
  'insight',
  'services',
  'emergency',
  'city',
  'growth',
  'system',
]

/** The navigation a person with these permissions sees, by group. */
export function visibleNav(held: ReadonlySet<string>): NavItem[] {
  const items = features.flatMap((feature) => feature.nav ?? [])
  return items
    .filter(({ permission }) => permission === undefined || held.has(permission))
    .sort((a, b) => order.indexOf(a.group) - order.indexOf(b.group))
}

/** Where the work of each kind of person begins, told by the first permission they hold of these. */
const beginnings: readonly { permission: string; path: string }[] = [
  { permission: 'ingest.run', path: '/desk/ingest/runs' },
  { permission: 'indicators.define', path: '/desk/findings' },
  { permission: 'audit.read', path: '/desk/audit' },
  { permission: 'indicators.trace', path: '/desk/findings' },
  { permission: 'cases.act', path: '/desk/cases' },
]

/** The page the desk opens with: where the person's work begins, else the first entry of the navigation. */
export function firstPath(held: ReadonlySet<string>): string | undefined {
  const beginning = beginnings.find(({ permission }) => held.has(permission))
  return beginning?.path ?? visibleNav(held)[0]?.path
}

/** The entry the address belongs to: the longest path that is its beginning. */
export function activePath(pathname: string, items: readonly NavItem[]): string | undefined {
  const matches = items.map(({ path }) => path).filter((path) => `${pathname}/`.startsWith(`${path}/`))
  return matches.sort((a, b) => b.length - a.length)[0]
}
