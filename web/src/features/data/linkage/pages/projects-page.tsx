import { PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { formatList, formatNumber, NO_FIGURE } from '../../../../lib/format.ts'
import { useLanguage, useSay } from '../../../../lib/language.ts'
import { useCan } from '../../../../lib/session.ts'
import { SyntheticBadge } from '../../../../ui/badges.tsx'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { PlainTable, type PlainColumn } from '../../../../ui/plain-table.tsx'
import { EmptyState, Shown } from '../../../../ui/state-view.tsx'
import { projectsQuery, type ProjectSummary } from '../api.ts'
import { useDatasetName } from '../components/names.ts'
import { RunBadge } from '../components/run-badge.tsx'

/** What is linked with what, how the last run went, and how much waits for people. */
export function ProjectsPage() {
  const { t } = useTranslation('linkage')
  const can = useCan()
  const projects = useQuery(projectsQuery)
  const columns = useColumns()
  return (
    <>
      <PageHeader
        title={t('title')}
        summary={t('summary')}
        actions={
          can('linkage.set') && (
            <Link to="/desk/linkage/_new">
              <Button type="primary" icon={<PlusOutlined aria-hidden />} tabIndex={-1}>
                {t('new')}
              </Button>
            </Link>
          )
        }
      />
      <Shown query={projects}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title={t('none')} />
          ) : (
            <Panel title={t('count', { count: rows.length })}>
              <PlainTable caption={t('title')} columns={columns} rows={rows} rowKey={({ code }) => code} />
            </Panel>
          )
        }
      </Shown>
    </>
  )
}

function useColumns(): PlainColumn<ProjectSummary>[] {
  const { t } = useTranslation('linkage')
  const { language } = useLanguage()
  const say = useSay()
  const datasetName = useDatasetName()
  return [
    {
      key: 'title',
      title: t('project'),
      text: ({ title }) => say(title),
      render: ({ code, title, synthetic }) => (
        <>
          <Link to={`/desk/linkage/${code}`}>{say(title)}</Link> {synthetic && <SyntheticBadge />}
        </>
      ),
    },
    {
      key: 'datasets',
      title: t('datasets'),
      text: ({ datasets }) => formatList(datasets.map(datasetName), language),
    },
    {
      key: 'lastRun',
      title: t('lastRun'),
      text: ({ lastRun }) => lastRun?.status ?? NO_FIGURE,
      render: ({ lastRun }) => (lastRun ? <RunBadge run={lastRun} /> : t('neverRun')),
    },
    {
      key: 'open',
      title: t('open'),
      text: ({ openTasks }) => formatNumber(openTasks, language),
      align: 'right',
    },
    {
      key: 'decisions',
      title: t('decisions'),
      text: ({ decisions }) => formatNumber(decisions, language),
      align: 'right',
    },
    {
      key: 'published',
      title: t('golden.title'),
      text: ({ published }) => published?.dataset ?? NO_FIGURE,
      render: ({ published }) =>
        published ? (
          <Link to={`/desk/catalog/${published.dataset}`}>{t('version', { number: published.version })}</Link>
        ) : (
          NO_FIGURE
        ),
    },
  ]
}
