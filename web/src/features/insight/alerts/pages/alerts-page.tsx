import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { formatDateTime, formatPeriod } from '../../../../lib/format.ts'
import { useLanguage, useSay } from '../../../../lib/language.ts'
import { organisationsQuery, useDepartmentName } from '../../../../lib/organisations.ts'
import { useRegionName, useRegionOptions } from '../../../../lib/regions.ts'
import { useCan } from '../../../../lib/session.ts'
import { useTableState } from '../../../../lib/url-state.ts'
import { SeverityBadge } from '../../../../ui/badges.tsx'
import type { Column, Filter } from '../../../../ui/data-table/column.ts'
import { DataTable } from '../../../../ui/data-table/data-table.tsx'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { EmptyState } from '../../../../ui/state-view.tsx'
import { alertsQuery, type Alert } from '../api.ts'
import { StateBadge } from '../components/state-badge.tsx'

/** Alerts of a region, newest first; each is handled as a case. */
export function AlertsPage() {
  const { t } = useTranslation('alerts')
  const [state, setState] = useTableState()
  const alerts = useQuery(alertsQuery(state))
  return (
    <>
      <PageHeader title={t('title')} summary={t('summary')} />
      <DataTable
        id="alerts"
        label={t('title')}
        search={false}
        columns={useAlertColumns()}
        rowKey={({ id }) => id}
        query={alerts}
        state={state}
        onChange={setState}
        filters={useAlertFilters()}
        rowLink={({ id }) => `/desk/alerts/${id}`}
        empty={<EmptyState title={t('none')} />}
      />
    </>
  )
}

function useAlertFilters(): Filter[] {
  const { t } = useTranslation('alerts')
  const say = useSay()
  const regions = useRegionOptions()
  const { data: organisations = [] } = useQuery(organisationsQuery)
  return [
    {
      name: 'state',
      label: t('stateLabel'),
      options: [
        { value: 'open', label: t('open') },
        { value: 'closed', label: t('closed') },
      ],
    },
    { name: 'region', label: t('region'), options: regions },
    {
      name: 'department',
      label: t('department'),
      options: organisations.map(({ code, name }) => ({ value: code, label: say(name) })),
    },
  ]
}

function useAlertColumns(): Column<Alert>[] {
  const { t } = useTranslation(['alerts', 'ui'])
  const { language } = useLanguage()
  const say = useSay()
  const can = useCan()
  const departmentName = useDepartmentName()
  const nameOf = useRegionName()
  return [
    {
      key: 'title',
      title: t('alerts:alert'),
      render: ({ title }) => say(title),
      text: ({ title }) => say(title),
    },
    {
      key: 'severity',
      title: t('alerts:severity'),
      render: ({ severity }) => <SeverityBadge severity={severity} />,
      text: ({ severity }) => t(`ui:severity.${severity}`),
    },
    { key: 'region', title: t('alerts:region'), render: ({ region }) => nameOf(region) },
    {
      key: 'department',
      title: t('alerts:department'),
      render: ({ department }) => departmentName(department),
    },
    {
      key: 'state',
      title: t('alerts:stateLabel'),
      render: ({ state }) => <StateBadge state={state} />,
      text: ({ state }) => t(`alerts:state.${state}`),
    },
    { key: 'period', title: t('alerts:period'), render: ({ period }) => formatPeriod(period, language) },
    {
      key: 'openedAt',
      title: t('alerts:openedAt'),
      render: ({ openedAt }) => formatDateTime(openedAt, language),
    },
    {
      key: 'case',
      title: t('alerts:case'),
      render: ({ caseId }) =>
        can('cases.read') ? <Link to={`/desk/cases/${caseId}`}>{t('alerts:toCase')}</Link> : '—',
      text: ({ caseId }) => caseId,
    },
  ]
}
