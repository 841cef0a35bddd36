import { useTranslation } from 'react-i18next'
import { formatAgo } from '../../../../lib/format.ts'
import { useLanguage, useSay } from '../../../../lib/language.ts'
import { useRegionName } from '../../../../lib/regions.ts'
import { useDepartmentName } from '../../../../lib/organisations.ts'
import { useNow } from '../../../../lib/use-now.ts'
import { SeverityBadge, type Severity } from '../../../../ui/badges.tsx'
import { EmptyState } from '../../../../ui/state-view.tsx'
import type { Alert } from '../api.ts'

import styles from './alert-list.module.css'

const severities: readonly Severity[] = ['red', 'orange', 'yellow', 'blue']

/** Open warnings, worst first as the server orders them; each leads to the case in which it is handled. */
export function AlertList({ alerts }: { alerts: readonly Alert[] }) {
  const { t } = useTranslation('cockpit')
  if (alerts.length === 0) return <EmptyState title={t('noAlerts')} />
  return (
    <>
      <ul className={styles['counts']} aria-label={t('alertCounts')}>
        {severities.map((severity) => (
          <li key={severity}>
            <strong>{alerts.filter((alert) => alert.severity === severity).length}</strong>
            <SeverityBadge severity={severity} />
          </li>
        ))}
      </ul>
      <ol className={styles['list']} tabIndex={0} aria-label={t('alerts')} aria-live="polite">
        {alerts.map((alert) => (
          <AlertItem key={alert.id} alert={alert} />
        ))}
      </ol>
    </>
  )
}

function AlertItem({ alert }: { alert: Alert }) {
  const { t } = useTranslation('cockpit')
  const { language } = useLanguage()
  const say = useSay()
  const regionName = useRegionName()
  const departmentName = useDepartmentName()
  const now = useNow()
  const title = say(alert.title)
  return (
    <li className={styles['alert']}>
      <span className={styles['meta']}>
        <SeverityBadge severity={alert.severity} />
        <span>{t(`alertState.${alert.state}`)}</span>
        <time dateTime={alert.openedAt}>{formatAgo(alert.openedAt, now, language)}</time>
      </span>
      <strong>{alert.caseId ? <a href={`/desk/cases/${alert.caseId}`}>{title}</a> : title}</strong>
      <span className={styles['meta']}>
        <span>{regionName(alert.region)}</span>
        <span>{departmentName(alert.department)}</span>
      </span>
    </li>
  )
}
