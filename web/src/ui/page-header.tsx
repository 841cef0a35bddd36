import { useEffect, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import styles from './page-header.module.css'

export type Crumb = { label: string; path: string }

type Props = {
  title: string
  tags?: ReactNode
  summary?: ReactNode
  actions?: ReactNode
  crumbs?: readonly Crumb[]
}

/** The head of a desk page: where one is, what this is, what can be done. Also names the tab. */
export function PageHeader({ title, tags, summary, actions, crumbs = [] }: Props) {
  const { t } = useTranslation('ui')
  useDocumentTitle(title)
  return (
    <header className={styles['header']}>
      <div>
        {crumbs.length > 0 && (
          <nav aria-label={t('crumbs')}>
            <ol className={styles['crumbs']}>
              {crumbs.map(({ label, path }) => (
                <li key={path}>
                  <Link to={path}>{label}</Link>
                </li>
              ))}
            </ol>
          </nav>
        )}
        <h1>
          {title}
          {tags}
        </h1>
        {summary && <p className={styles['summary']}>{summary}</p>}
      </div>
      {actions && <div className={styles['actions']}>{actions}</div>}
    </header>
  )
}

/** Names the browser tab after the page. */
export function useDocumentTitle(title: string): void {
  const { t } = useTranslation('ui')
  const brand = t('brand')
  useEffect(() => {
    document.title = title ? `${title} · ${brand}` : brand
  }, [title, brand])
}
