import { useTranslation } from 'react-i18next'
import { Badge } from '../../../../ui/badges.tsx'
import type { Comparison } from '../api.ts'
import styles from './bench.module.css'

/** What differs from the contract in force; what loosens says so. */
export function ComparisonView({ comparison }: { comparison: Comparison }) {
  const { t } = useTranslation('contracts')
  const { rules, columns } = comparison
  if (rules.length + columns.length === 0) return <p>{t('noDifference')}</p>
  return (
    <ul className={styles['list']}>
      {columns.map(({ name, change }) => (
        <li key={`column-${name}`} className={styles['item']}>
          <span>
            {t('columnNamed', { name })}{' '}
            <Badge tone={change === 'added' ? 'green' : 'red'}>{t(`change.${change}`)}</Badge>
          </span>
        </li>
      ))}
      {rules.map((rule) => (
        <li key={rule.id} className={styles['item']}>
          <span>
            {rule.name ?? rule.id}{' '}
            <span className={styles['tags']}>
              <Badge tone="blue">{t(`change.${rule.change}`)}</Badge>
              {rule.loosens && <Badge tone="orange">{t('loosens')}</Badge>}
            </span>
            {rule.before && <code className={styles['code']}>− {JSON.stringify(rule.before)}</code>}
            <br />
            {rule.after && <code className={styles['code']}>+ {JSON.stringify(rule.after)}</code>}
          </span>
        </li>
      ))}
    </ul>
  )
}
