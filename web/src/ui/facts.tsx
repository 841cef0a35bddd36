import type { ReactNode } from 'react'
import { NO_FIGURE } from '../lib/format.ts'
import styles from './facts.module.css'

export type Fact = { label: string; value: ReactNode }

/** What is known about a thing, each fact under its name. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className={styles['facts']}>
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value ?? NO_FIGURE}</dd>
        </div>
      ))}
    </dl>
  )
}
