import { useId, type ReactNode } from 'react'
import styles from './panel.module.css'

type Props = { title: string; note?: ReactNode; actions?: ReactNode; children: ReactNode }

/** One matter of a page: its title, what can be done with it, and what it shows. */
export function Panel({ title, note, actions, children }: Props) {
  const id = useId()
  return (
    <section className={styles['panel']} aria-labelledby={id}>
      <div className={styles['head']}>
        <h2 id={id}>{title}</h2>
        {actions && <div className={styles['actions']}>{actions}</div>}
      </div>
      {note && <p className={styles['note']}>{note}</p>}
      <div className={styles['body']}>{children}</div>
    </section>
  )
}

/** Panels below each other. */
export function Stack({ children }: { children: ReactNode }) {
  return <div className={styles['stack']}>{children}</div>
}

/** Panels side by side where there is room. */
export function Pair({ children }: { children: ReactNode }) {
  return <div className={styles['pair']}>{children}</div>
}
