import { NavLink } from 'react-router'
import styles from './tab-links.module.css'

/** Parts of a page as links, so that each has an address of its own. An empty path is the page itself. */
export function TabLinks({ label, tabs }: { label: string; tabs: readonly { to: string; label: string }[] }) {
  return (
    <nav className={styles['tabs']} aria-label={label}>
      {tabs.map((tab) => (
        <NavLink key={tab.to} to={tab.to} end>
          {tab.label}
        </NavLink>
      ))}
    </nav>
  )
}
