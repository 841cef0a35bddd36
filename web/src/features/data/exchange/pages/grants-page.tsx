import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { formatDate, formatDateTime, formatNumber, NO_FIGURE } from '../../../../lib/format.ts'
import { useLanguage, useSay } from '../../../../lib/language.ts'
import { useDepartmentName } from '../../../../lib/organisations.ts'
import { useTableState } from '../../../../lib/url-state.ts'
import { Badge, SyntheticBadge } from '../../../../ui/badges.tsx'
import type { Column } from '../../../../ui/data-table/column.ts'
import { DataTable } from '../../../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../../../ui/state-view.tsx'
import { grantsQuery, grantStates, type GrantSummary } from '../api.ts'
import { GrantBadge } from '../components/badges.tsx'

/** Grants the own department received or gave. */
export function GrantsPage() {
  const { t } = useTranslation('exchange')
  const [state, setState] = useTableState()
  const grants = useQuery(grantsQuery(state))
  return (
    <DataTable
      id="share-grants"
      label={t('tab.grants')}
      columns={useColumns()}
      rowKey={({ id }) => id}
      query={grants}
      state={state}
      onChange={setState}
      rowLink={({ id }) => `/desk/exchange/grants/${id}`}
      filters={[
        {
          name: 'side',
          label: t('side'),
          options: (['received', 'given'] as const).map((value) => ({ value, label: t(`sides.${value}`) })),
        },
        {
          name: 'state',
          label: t('state'),
          options: grantStates.map((value) => ({ value, label: t(`grantState.${value}`) })),
        },
      ]}
      empty={
        <EmptyState title={t('noGrants')}>
          <p>{t('noGrantsHelp')}</p>
        </EmptyState>
      }
    />
  )
}

function useColumns(): Column<GrantSummary>[] {
  const { t } = useTranslation('exchange')
  const { language } = useLanguage()
  const say = useSay()
  const department = useDepartmentName()
  return [
    { key: 'number', title: t('number'), sortable: true, render: ({ number }) => number },
    {
      key: 'dataset',
      title: t('dataset'),
      sortable: true,
      render: ({ datasetTitle, synthetic }) => (
        <>
          {say(datasetTitle)} {synthetic && <SyntheticBadge />}
        </>
      ),
      text: ({ datasetTitle }) => say(datasetTitle),
    },
    { key: 'department', title: t('receiver'), render: (row) => department(row.department) },
    { key: 'owner', title: t('owner'), render: (row) => department(row.owner) },
    {
      key: 'state',
      title: t('state'),
      sortable: true,
      render: ({ state, flags }) => (
        <>
          <GrantBadge state={state} />{' '}
          {flags.map((flag) => (
            <Badge key={flag} tone="orange">
              {t(`flag.${flag}`)}
            </Badge>
          ))}
        </>
      ),
      text: ({ state }) => t(`grantState.${state}`),
    },
    { key: 'manner', title: t('mannerLabel'), render: ({ manner }) => t(`manner.${manner}`) },
    { key: 'to', title: t('to'), sortable: true, render: ({ to }) => formatDate(to, language) },
    { key: 'calls', title: t('calls'), align: 'right', render: ({ calls }) => formatNumber(calls, language) },
    {
      key: 'rows',
      title: t('rowsGiven'),
      align: 'right',
      render: ({ rows }) => formatNumber(rows, language),
    },
    {
      key: 'last',
      title: t('lastUsed'),
      render: ({ lastUsedAt }) => (lastUsedAt ? formatDateTime(lastUsedAt, language) : NO_FIGURE),
    },
  ]
}
