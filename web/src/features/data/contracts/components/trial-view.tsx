import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../../../lib/format.ts'
import { useLanguage } from '../../../../lib/language.ts'
import { Badge } from '../../../../ui/badges.tsx'
import type { Trial } from '../api.ts'
import styles from './bench.module.css'

/** What the draft says of the rows that are published now, the rules that fail most first. */
export function TrialView({ trial }: { trial: Trial }) {
  const { t } = useTranslation('contracts')
  const { language } = useLanguage()
  const number = (n: number): string => formatNumber(n, language)
  const failing = trial.rules.filter(({ failed }) => failed > 0).toSorted((a, b) => b.failed - a.failed)
  return (
    <>
      <p>
        {t('tried', { version: trial.version, rows: number(trial.tried), rejected: number(trial.rejected) })}
        {trial.tried < trial.rows && ` ${t('triedPart', { rows: number(trial.rows) })}`}
      </p>
      {trial.waiting.length > 0 && <p>{t('notTried', { rules: trial.waiting.join(', ') })}</p>}
      {failing.length === 0 ? (
        <p>{t('allKept', { count: trial.rules.length })}</p>
      ) : (
        <ul className={styles['list']}>
          {failing.map((rule) => (
            <li key={rule.id} className={styles['item']}>
              <span>
                {rule.name ?? rule.id} <code className={styles['code']}>{rule.id}</code>
                <ul className={styles['sample']}>
                  {rule.sample.map(({ file, line, column, value }, at) => (
                    <li key={at}>
                      {[file, line === null ? null : t('line', { line }), column, value]
                        .filter((part) => part !== null)
                        .join(' · ')}
                    </li>
                  ))}
                </ul>
              </span>
              <Badge tone={rule.severity === 'reject' ? 'red' : 'yellow'}>
                {t('failedOf', { failed: number(rule.failed), checked: number(rule.checked) })}
              </Badge>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
