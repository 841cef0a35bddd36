import { useQuery } from '@tanstack/react-query'
import { Menu } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import { useSay } from '../../lib/language.ts'
import type { NavItem } from '../../lib/feature.ts'
import { permissionsQuery } from '../../lib/session.ts'
import { activePath, visibleNav } from './navigation.ts'

/** The navigation by group; what a person may not do is not there. */
export function SideMenu() {
  const { t } = useTranslation('app')
  const say = useSay()
  const { pathname } = useLocation()
  const { data: held } = useQuery(permissionsQuery)
  const items = visibleNav(held ?? new Set())
  const active = activePath(pathname, items)
  const groups = Map.groupBy(items, ({ group }: NavItem) => group)
  const menu = [...groups].map(([group, entries]) => ({
    key: group,
    type: 'group' as const,
    label: t(`desk.group.${group}`),
    children: entries.map(({ path, icon, label }) => ({
      key: path,
      icon,
      label: (
        <Link to={path} {...(path === active && { 'aria-current': 'page' as const })}>
          {say(label)}
        </Link>
      ),
    })),
  }))
  return (
    <Menu mode="inline" items={menu} selectedKeys={active ? [active] : []} style={{ borderInlineEnd: 0 }} />
  )
}
