import type { ReactNode } from 'react'
import { formatDateTime } from '../lib/format.ts'
import { useLanguage } from '../lib/language.ts'
import styles from './timeline.module.css'

export type TimelineItem = { id: string; at: string; title: ReactNode; by?: string; note?: ReactNode }

/** What happened, newest first as given; every entry says when and who. */
export function Timeline({ label, items }: { label: string; items: readonly TimelineItem[] }) {
  const { language } = useLanguage()
  return (
    <ol className={styles['timeline']} aria-label={label}>
      {items.map(({ id, at, title, by, note }) => (
        <li key={id} className={styles['item']}>
          <span className={styles['rail']} aria-hidden="true">
            <span className={styles['dot']} />
          </span>
          <div>
            <div className={styles['head']}>
              <strong>{title}</strong>
              {by && <span className={styles['by']}>{by}</span>}
              <time dateTime={at}>{formatDateTime(at, language)}</time>
            </div>
            {note && <div className={styles['note']}>{note}</div>}
          </div>
        </li>
      ))}
    </ol>
  )
}
