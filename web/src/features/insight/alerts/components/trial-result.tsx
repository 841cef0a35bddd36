import { useTranslation } from 'react-i18next'
import { formatList, formatPeriod, NO_FIGURE } from '../../../../lib/format.ts'
import { useLanguage } from '../../../../lib/language.ts'
import { useRegionName } from '../../../../lib/regions.ts'
import type { Trial } from '../api.ts'
import { FiringTable } from './firing-table.tsx'
import styles from './rule-form.module.css'

/** What a rule would have done: how many alerts in which time, and each of them. */
export function TrialResult({ trial, indicator }: { trial: Trial; indicator: string }) {
  const { t } = useTranslation('alerts')
  const { language } = useLanguage()
  const nameOf = useRegionName()
  const period = (text: string | null): string => (text ? formatPeriod(text, language) : NO_FIGURE)
  return (
    <>
      <p className={styles['summary']}>
        {t('trialSummary', {
          from: period(trial.from),
          until: period(trial.until),
          regions: trial.regions,
          count: trial.alerts.length,
        })}
      </p>
      <div className={styles['scroll']} tabIndex={0} role="group" aria-label={t('trial')}>
        <ol className={styles['episodes']}>
          {trial.alerts.toReversed().map(({ group, from, to, regions }) => (
            <li key={`${group} ${from}`}>
              <span>
                {period(from)} – {to ? period(to) : t('goesOn')}
              </span>
              <span>
                {nameOf(group)}：{formatList(regions.map(nameOf), language)}
              </span>
            </li>
          ))}
        </ol>
        {trial.firings.length > 0 && (
          <FiringTable indicator={indicator} firings={trial.firings.toReversed()} />
        )}
      </div>
    </>
  )
}
