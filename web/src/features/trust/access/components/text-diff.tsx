import { useTranslation } from 'react-i18next'
import { diffLines } from '../diff-lines.ts'
import styles from './access.module.css'

const SIGNS = { same: ' ', added: '+', removed: '−' } as const

/** What changed against the version in force, line by line; a sign stands before each line beside its colour. */
export function TextDiff({ before, after }: { before: string; after: string }) {
  const { t } = useTranslation('access')
  if (before === after) return <p>{t('unchanged')}</p>
  return (
    <pre className={styles['diff']} role="region" aria-label={t('difference')} tabIndex={0}>
      {diffLines(before, after).map(({ kind, text }, i) => (
        <code key={i} className={styles[kind]}>
          {SIGNS[kind]} {text}
        </code>
      ))}
    </pre>
  )
}
