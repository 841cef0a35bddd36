import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { formatDateTime, NO_FIGURE } from '../../../../lib/format.ts'
import { useLanguage, useSay } from '../../../../lib/language.ts'
import { useDepartmentName } from '../../../../lib/organisations.ts'
import { useTableState } from '../../../../lib/url-state.ts'
import { SyntheticBadge } from '../../../../ui/badges.tsx'
import type { Column } from '../../../../ui/data-table/column.ts'
import { DataTable } from '../../../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../../../ui/state-view.tsx'
import { requestsQuery, requestStates, type RequestSummary } from '../api.ts'
import { RequestBadge } from '../components/badges.tsx'
import { Due } from '../components/due.tsx'

/** Requests the own department made or has to answer. */
export function RequestsPage() {
  const { t } = useTranslation('exchange')
  const [state, setState] = useTableState()
  const requests = useQuery(requestsQuery(state))
  return (
    <DataTable
      id="share-requests"
      label={t('tab.requests')}
      columns={useColumns()}
      rowKey={({ id }) => id}
      query={requests}
      state={state}
      onChange={setState}
      rowLink={({ id }) => `/desk/exchange/requests/${id}`}
      filters={[
        {
          name: 'side',
          label: t('side'),
          options: (['asked', 'todecide'] as const).map((value) => ({ value, label: t(`sides.${value}`) })),
        },
        {
          name: 'state',
          label: t('state'),
          options: requestStates.map((value) => ({ value, label: t(`requestState.${value}`) })),
        },
      ]}
      empty={
        <EmptyState title={t('noRequests')}>
          <p>{t('noRequestsHelp')}</p>
        </EmptyState>
      }
    />
  )
}

function useColumns(): Column<RequestSummary>[] {
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
    { key: 'department', title: t('asker'), render: (row) => department(row.department) },
    { key: 'owner', title: t('owner'), render: (row) => department(row.owner) },
    {
      key: 'state',
      title: t('state'),
      sortable: true,
      render: (row) => <RequestBadge state={row.state} />,
      text: (row) => t(`requestState.${row.state}`),
    },
    {
      key: 'fields',
      title: t('fields'),
      render: ({ fieldCount, grantedCount }) =>
        grantedCount === null ? String(fieldCount) : `${grantedCount} / ${fieldCount}`,
    },
    {
      key: 'due',
      title: t('due'),
      render: ({ dueAt, overdue }) => <Due dueAt={dueAt} overdue={overdue} />,
      text: ({ dueAt }) => dueAt ?? NO_FIGURE,
    },
    {
      key: 'askedAt',
      title: t('askedAt'),
      sortable: true,
      render: ({ askedAt }) => formatDateTime(askedAt, language),
    },
    { key: 'purpose', title: t('ask.purpose'), render: ({ purpose }) => purpose, optional: true },
    { key: 'manner', title: t('mannerLabel'), render: ({ manner }) => t(`manner.${manner}`), optional: true },
  ]
}
