import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { formatDateTime, NO_FIGURE } from '../../../../lib/format.ts'
import { useLanguage, useSay } from '../../../../lib/language.ts'
import { organisationsQuery, useDepartmentName } from '../../../../lib/organisations.ts'
import { useTableState } from '../../../../lib/url-state.ts'
import { Badge } from '../../../../ui/badges.tsx'
import type { Column, Filter } from '../../../../ui/data-table/column.ts'
import { DataTable } from '../../../../ui/data-table/data-table.tsx'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { EmptyState } from '../../../../ui/state-view.tsx'
import { boardQuery, rectificationsQuery, STATES, type Rectification } from '../api.ts'
import { StateBadge } from '../components/state-badge.tsx'

/** What departments have to mend, newest first. */
export function RectificationsPage() {
  const { t } = useTranslation('rectification')
  const [state, setState] = useTableState()
  const found = useQuery(rectificationsQuery(state))
  return (
    <>
      <PageHeader title={t('title')} summary={t('summary')} />
      <DataTable
        id="rectifications"
        label={t('title')}
        search={false}
        columns={useColumns()}
        rowKey={({ id }) => id}
        query={found}
        state={state}
        onChange={setState}
        filters={useFilters()}
        rowLink={({ id }) => `/desk/rectifications/${id}`}
        empty={<EmptyState title={t('none')} />}
      />
    </>
  )
}

function useFilters(): Filter[] {
  const { t } = useTranslation('rectification')
  const say = useSay()
  const { data: organisations = [] } = useQuery(organisationsQuery)
  const { data: board } = useQuery(boardQuery)
  return [
    {
      name: 'state',
      label: t('stateLabel'),
      options: [
        { value: 'all', label: t('allStates') },
        ...STATES.map((value) => ({ value, label: t(`state.${value}`) })),
      ],
      none: t('onlyOpen'),
    },
    {
      name: 'department',
      label: t('department'),
      options: organisations.map(({ code, name }) => ({ value: code, label: say(name) })),
    },
    {
      name: 'dataset',
      label: t('dataset'),
      options: (board?.datasets ?? []).map(({ dataset, title }) => ({ value: dataset, label: say(title) })),
    },
  ]
}

function useColumns(): Column<Rectification>[] {
  const { t } = useTranslation('rectification')
  const { language } = useLanguage()
  const say = useSay()
  const departmentName = useDepartmentName()
  return [
    {
      key: 'title',
      title: t('dataset'),
      render: ({ title }) => say(title),
      text: ({ title }) => say(title),
    },
    {
      key: 'department',
      title: t('department'),
      render: ({ department }) => departmentName(department),
    },
    {
      key: 'state',
      title: t('stateLabel'),
      render: (row) => <StateBadge rectification={row} />,
      text: ({ state }) => t(`state.${state}`),
    },
    {
      key: 'breaches',
      title: t('broken'),
      render: ({ breaches }) => {
        const [first] = breaches.filter(({ mended }) => !mended).concat(breaches)
        const others = breaches.length - 1
        return first
          ? `${say(first.words)}${others > 0 ? ` ${t('andOthers', { count: others })}` : ''}`
          : NO_FIGURE
      },
    },
    {
      key: 'due',
      title: t('deadline'),
      render: ({ dueAt, overdue }) => (
        <>
          {dueAt ? formatDateTime(dueAt, language) : NO_FIGURE}{' '}
          {overdue && <Badge tone="red">{t('isOverdue')}</Badge>}
        </>
      ),
      text: ({ dueAt }) => (dueAt ? formatDateTime(dueAt, language) : ''),
    },
    {
      key: 'case',
      title: t('case'),
      render: ({ caseId, caseNumber }) => <Link to={`/desk/cases/${caseId}`}>{caseNumber ?? t('case')}</Link>,
      text: ({ caseNumber }) => caseNumber,
    },
    { key: 'openedAt', title: t('openedAt'), render: ({ openedAt }) => formatDateTime(openedAt, language) },
  ]
}
