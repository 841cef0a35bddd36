import { PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { formatDateTime, NO_FIGURE } from '../../../../lib/format.ts'
import { useLanguage, useSay } from '../../../../lib/language.ts'
import { useDepartmentName } from '../../../../lib/organisations.ts'
import { useCan } from '../../../../lib/session.ts'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { PlainTable, type PlainColumn } from '../../../../ui/plain-table.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { EmptyState, Shown } from '../../../../ui/state-view.tsx'
import { sourcesQuery, type Source } from '../api.ts'
import { RunBadge } from '../components/run-badge.tsx'
import type { RunStatus } from '../run-state.ts'

/** Where data comes from: one line per source with what became of its last delivery. */
export function SourcesPage() {
  const { t } = useTranslation('ingest')
  const can = useCan()
  const sources = useQuery(sourcesQuery)
  const columns = useSourceColumns()
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
      <Shown query={sources}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title={t('noSources')} />
          ) : (
            <Panel title={t('sourcesCount', { count: rows.length })}>
              <PlainTable caption={t('sources')} columns={columns} rows={rows} rowKey={({ code }) => code} />
            </Panel>
          )
        }
      </Shown>
    </>
  )
}

function useSourceColumns(): PlainColumn<Source>[] {
  const { t } = useTranslation('ingest')
  const { language } = useLanguage()
  const say = useSay()
  const departmentName = useDepartmentName()
  return [
    {
      key: 'title',
      title: t('source'),
      text: ({ title }) => say(title),
      render: ({ code, title }) => <Link to={`/desk/ingest/sources/${code}`}>{say(title)}</Link>,
    },
    { key: 'department', title: t('department'), text: ({ department }) => departmentName(department) },
    {
      key: 'dataset',
      title: t('dataset'),
      text: ({ dataset }) => dataset,
      render: ({ dataset }) => <Link to={`/desk/catalog/${dataset}`}>{dataset}</Link>,
    },
    { key: 'mode', title: t('modeLabel'), text: ({ mode }) => t(`mode.${mode}`) },
    {
      key: 'mapping',
      title: t('mapping'),
      text: ({ mappingVersion }) =>
        mappingVersion === null ? t('noMapping') : t('versionNumber', { number: mappingVersion }),
    },
    {
      key: 'lastRun',
      title: t('lastRun'),
      text: ({ lastRun }) => lastRun?.status ?? NO_FIGURE,
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
