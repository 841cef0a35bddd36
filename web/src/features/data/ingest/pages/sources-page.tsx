import { PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { formatDateTime, NO_FIGURE } from '../../../../lib/format.ts'
import { useLanguage, useSay } from '../../../../lib/language.ts'
import { organisationsQuery, useDepartmentName } from '../../../../lib/organisations.ts'
import { useCan } from '../../../../lib/session.ts'
import { useTableState } from '../../../../lib/url-state.ts'
import type { Column } from '../../../../ui/data-table/column.ts'
import { DataTable } from '../../../../ui/data-table/data-table.tsx'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { EmptyState } from '../../../../ui/state-view.tsx'
import { sourceListQuery, type Source } from '../api.ts'
import { RunBadge } from '../components/run-badge.tsx'
import type { RunStatus } from '../run-state.ts'

/** Where data comes from: one line per source with what became of its last delivery. */
export function SourcesPage() {
  const { t } = useTranslation('ingest')
  const can = useCan()
  const say = useSay()
  const [state, setState] = useTableState()
  const sources = useQuery(sourceListQuery(state))
  const { data: organisations = [] } = useQuery(organisationsQuery)
  return (
    <>
      <PageHeader
        title={t('sources')}
        summary={t('sourcesSummary')}
        actions={
          can('ingest.run') && (
            <Link to="/desk/ingest/sources/_new">
              <Button type="primary" icon={<PlusOutlined aria-hidden />} tabIndex={-1}>
                {t('register.title')}
              </Button>
            </Link>
          )
        }
      />
      <DataTable
        id="sources"
        label={t('sources')}
        columns={useSourceColumns()}
        rowKey={({ code }) => code}
        rowLink={({ code }) => `/desk/ingest/sources/${code}`}
        query={sources}
        state={state}
        onChange={setState}
        filters={[
          {
            name: 'department',
            label: t('department'),
            options: organisations.map(({ code, name }) => ({ value: code, label: say(name) })),
          },
        ]}
        empty={<EmptyState title={t('noSources')} />}
      />
    </>
  )
}

function useSourceColumns(): Column<Source>[] {
  const { t } = useTranslation('ingest')
  const { language } = useLanguage()
  const say = useSay()
  const departmentName = useDepartmentName()
  return [
    {
      key: 'title',
      title: t('source'),
      render: ({ title }) => say(title),
    },
    {
      key: 'department',
      title: t('department'),
      sortable: true,
      render: ({ department }) => departmentName(department),
    },
    {
      key: 'dataset',
      title: t('dataset'),
      sortable: true,
      text: ({ dataset }) => dataset,
      render: ({ dataset }) => <Link to={`/desk/catalog/${dataset}`}>{dataset}</Link>,
    },
    { key: 'mode', title: t('modeLabel'), sortable: true, render: ({ mode }) => t(`mode.${mode}`) },
    {
      key: 'mapping',
      title: t('mapping'),
      render: ({ mappingVersion }) =>
        mappingVersion === null ? t('noMapping') : t('versionNumber', { number: mappingVersion }),
    },
    {
      key: 'lastRun',
      title: t('lastRun'),
      sortable: true,
      text: ({ lastRun }) => (lastRun ? `${t(`status.${lastRun.status}`)} ${lastRun.createdAt}` : null),
      render: ({ lastRun }) =>
        lastRun ? (
          <Link to={`/desk/ingest/runs/${lastRun.id}`}>
            <RunBadge status={lastRun.status as RunStatus} /> {formatDateTime(lastRun.createdAt, language)}
          </Link>
        ) : (
          NO_FIGURE
        ),
    },
  ]
}
