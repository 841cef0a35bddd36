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

/** The entry the address belongs to: the longest path that is its beginning. */
export function activePath(pathname: string, items: readonly NavItem[]): string | undefined {
  const matches = items.map(({ path }) => path).filter((path) => `${pathname}/`.startsWith(`${path}/`))
  return matches.sort((a, b) => b.length - a.length)[0]
}
