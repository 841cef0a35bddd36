import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { formatDateTime, formatPeriod, NO_FIGURE } from '../../../../lib/format.ts'
import { useLanguage, useSay } from '../../../../lib/language.ts'
import { useDepartmentName } from '../../../../lib/organisations.ts'
import { useRegionName } from '../../../../lib/regions.ts'
import { useCan } from '../../../../lib/session.ts'
import { SeverityBadge } from '../../../../ui/badges.tsx'
import { Facts } from '../../../../ui/facts.tsx'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { Panel, Stack } from '../../../../ui/panel.tsx'
import { Shown } from '../../../../ui/state-view.tsx'
import { alertQuery, type AlertDetail } from '../api.ts'
import { FiringTable } from '../components/firing-table.tsx'
import { StateBadge } from '../components/state-badge.tsx'

/** One alert: what happened, where, by which rule, and the case it is handled as. */
export function AlertPage() {
  const { id = '' } = useParams()
  const alert = useQuery(alertQuery(id))
  return <Shown query={alert}>{(found) => <AlertView alert={found} />}</Shown>
}

function AlertView({ alert }: { alert: AlertDetail }) {
  const { t } = useTranslation('alerts')
  const say = useSay()
  const can = useCan()
  return (
    <>
      <PageHeader
        title={say(alert.title)}
        summary={say(alert.summary)}
        crumbs={[{ label: t('title'), path: '/desk/alerts' }]}
        tags={
          <>
            <SeverityBadge severity={alert.severity} />
            <StateBadge state={alert.state} />
          </>
        }
        actions={
          can('cases.read') && (
            <Link to={`/desk/cases/${alert.caseId}`}>
              <Button type="primary" tabIndex={-1}>
                {t('toCase')}
              </Button>
            </Link>
          )
        }
      />
      <Stack>
        <Panel title={t('facts')}>
          <AlertFacts alert={alert} />
        </Panel>
        <Panel title={t('firings')} note={t('firingsNote')}>
          <FiringTable indicator={alert.indicator} firings={alert.members} />
        </Panel>
      </Stack>
    </>
  )
}

function AlertFacts({ alert }: { alert: AlertDetail }) {
  const { t } = useTranslation('alerts')
  const { language } = useLanguage()
  const say = useSay()
  const departmentName = useDepartmentName()
  const nameOf = useRegionName()
  const time = (at: string | null): string => (at ? formatDateTime(at, language) : NO_FIGURE)
  return (
    <Facts
      facts={[
        {
          label: t('indicator'),
          value: (
            <Link to={`/desk/indicators/${alert.indicator}?region=${alert.region}`}>{alert.indicator}</Link>
          ),
        },
        { label: t('condition'), value: say(alert.condition) },
        { label: t('rule'), value: t('ruleVersion', { rule: alert.rule, version: alert.ruleVersion }) },
        { label: t('region'), value: nameOf(alert.region) },
        { label: t('department'), value: departmentName(alert.department) },
        { label: t('period'), value: formatPeriod(alert.period, language) },
        { label: t('openedAt'), value: time(alert.openedAt) },
        { label: t('normalAt'), value: time(alert.normalAt) },
        { label: t('closedAt'), value: time(alert.closedAt) },
      ]}
    />
  )
}
