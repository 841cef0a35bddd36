import { PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { formatDateTime, formatNumber, NO_FIGURE } from '../../../../lib/format.ts'
import { useLanguage, useSay } from '../../../../lib/language.ts'
import { useDepartmentName } from '../../../../lib/organisations.ts'
import { useCan } from '../../../../lib/session.ts'
import { useTableState } from '../../../../lib/url-state.ts'
import type { Column } from '../../../../ui/data-table/column.ts'
import { DataTable } from '../../../../ui/data-table/data-table.tsx'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { connectionsQuery, type Connection } from '../api.ts'
import { ConnectionBadge, connectionStates, FetchBadge } from '../components/state.tsx'
import { allKinds } from '../draft.ts'

/** Every source that fetches by itself: whether it works, when it last did and when it will again. */
export function ConnectionsPage() {
  const { t } = useTranslation('sources')
  const can = useCan()
  const [state, setState] = useTableState()
  const connections = useQuery(connectionsQuery(state))
  return (
    <>
      <PageHeader
        title={t('title')}
        summary={t('summary')}
        actions={
          <>
            <Link to="/desk/sources/_addresses">
              <Button tabIndex={-1}>{t('addresses.title')}</Button>
            </Link>
            {can('sources.connect') && (
              <Link to="/desk/sources/_new">
                <Button type="primary" icon={<PlusOutlined aria-hidden />} tabIndex={-1}>
                  {t('connect')}
                </Button>
              </Link>
            )}
          </>
        }
      />
      <DataTable
        id="connections"
        label={t('title')}
        columns={useColumns()}
        rowKey={({ source }) => source}
        rowLink={({ source }) => `/desk/sources/${source}`}
        query={connections}
        state={state}
        onChange={setState}
        filters={[
          {
            name: 'kind',
            label: t('field.kind'),
            options: allKinds.map((value) => ({ value, label: t(`kind.${value}`) })),
          },
          {
            name: 'state',
            label: t('stateLabel'),
            options: connectionStates.map((value) => ({ value, label: t(`state.${value}`) })),
          },
        ]}
      />
    </>
  )
}

function useColumns(): Column<Connection>[] {
  const { t } = useTranslation('sources')
  const { language } = useLanguage()
  const say = useSay()
  const department = useDepartmentName()
  const time = (at: string | null | undefined): string => (at ? formatDateTime(at, language) : NO_FIGURE)
  return [
    { key: 'title', title: t('source'), sortable: true, render: ({ title }) => say(title) },
    { key: 'kind', title: t('field.kind'), sortable: true, render: ({ kind }) => t(`kind.${kind}`) },
    { key: 'department', title: t('department'), render: (row) => department(row.department) },
    {
      key: 'state',
      title: t('stateLabel'),
      sortable: true,
      render: ({ state }) => <ConnectionBadge state={state} />,
      text: ({ state }) => t(`state.${state}`),
    },
    {
      key: 'lastFetch',
      title: t('lastFetch'),
      sortable: true,
      render: ({ lastFetch }) =>
        lastFetch ? (
          <>
            <FetchBadge status={lastFetch.status} /> {time(lastFetch.createdAt)}
          </>
        ) : (
          NO_FIGURE
        ),
      text: ({ lastFetch }) =>
        lastFetch ? `${t(`fetchStatus.${lastFetch.status}`)} ${time(lastFetch.createdAt)}` : null,
    },
    {
      key: 'records',
      title: t('records'),
      align: 'right',
      render: ({ lastFetch }) => formatNumber(lastFetch?.records ?? null, language),
      text: ({ lastFetch }) => lastFetch?.records ?? null,
    },
    { key: 'nextAt', title: t('nextAt'), sortable: true, render: ({ nextAt }) => time(nextAt) },
    {
      key: 'failures',
      title: t('failures'),
      sortable: true,
      align: 'right',
      render: ({ failures }) => formatNumber(failures, language),
      text: ({ failures }) => failures,
    },
    { key: 'dataset', title: t('dataset'), render: ({ dataset }) => dataset, optional: true },
    { key: 'source', title: t('field.code'), sortable: true, render: ({ source }) => source, optional: true },
  ]
}
