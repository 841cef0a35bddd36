import type { ReactNode } from 'react'
import { Icon } from '../../../../ui/icon.tsx'
import styles from './callout.module.css'

type Props = { tone: 'red' | 'yellow' | 'blue'; title: string; actions?: ReactNode; children: ReactNode }

/** Something the person must know or do now. */
export function Callout({ tone, title, actions, children }: Props) {
  return (
    <div className={`${styles['callout']} ${styles[tone]}`} role={tone === 'red' ? 'alert' : 'status'}>
      <Icon name={tone === 'blue' ? 'check' : 'alert'} size="1.4rem" />
      <div className={styles['text']}>
        <strong>{title}</strong>
        <div>{children}</div>
      </div>
      {actions && <div className={styles['actions']}>{actions}</div>}
    </div>
  )
}
