import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useParams } from 'react-router'
import { formatDateTime, formatList, formatNumber, NO_FIGURE } from '../../../../lib/format.ts'
import { useLanguage, useSay } from '../../../../lib/language.ts'
import { useDepartmentName } from '../../../../lib/organisations.ts'
import { useCan } from '../../../../lib/session.ts'
import { SyntheticBadge } from '../../../../ui/badges.tsx'
import { Facts } from '../../../../ui/facts.tsx'
import { useNotify } from '../../../../ui/notify.ts'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { Pair, Panel, Stack } from '../../../../ui/panel.tsx'
import { PlainTable } from '../../../../ui/plain-table.tsx'
import { Shown } from '../../../../ui/state-view.tsx'
import { isGoing, projectQuery, runsQuery, useStartRun, type Project } from '../api.ts'
import { AccuracyPanel } from '../components/accuracy-panel.tsx'
import { useDatasetName } from '../components/names.ts'
import { ProjectTabs } from '../components/project-tabs.tsx'
import { RunBadge } from '../components/run-badge.tsx'

/** One project: what it links, how good it is, its runs, and what can be done next. */
export function ProjectPage() {
  const { project: code = '' } = useParams()
  const project = useQuery(projectQuery(code))
  return <Shown query={project}>{(found) => <ProjectView project={found} />}</Shown>
}

function ProjectView({ project }: { project: Project }) {
  const { t } = useTranslation('linkage')
  const say = useSay()
  return (
    <>
      <PageHeader
        title={say(project.title)}
        tags={project.synthetic && <SyntheticBadge />}
        crumbs={[{ label: t('title'), path: '/desk/linkage' }]}
        summary={project.waitingDecisions > 0 && t('waiting', { count: project.waitingDecisions })}
        actions={<Acts project={project} />}
      />
      <ProjectTabs project={project.code} />
      <Stack>
        <Pair>
          <SettingsPanel project={project} />
          <AccuracyPanel project={project} />
        </Pair>
        <RunsPanel project={project.code} />
      </Stack>
    </>
  )
}

function Acts({ project }: { project: Project }) {
  const { t } = useTranslation('linkage')
  const can = useCan()
  const notify = useNotify()
  const navigate = useNavigate()
  const { mutate, isPending } = useStartRun(project.code)
  if (!can('linkage.run')) return null
  const start = (): void =>
    mutate(undefined, {
      onSuccess: (run) => void navigate(`/desk/linkage/${project.code}/runs/${run}`),
      onError: notify.failed,
    })
  return (
    <Button type="primary" loading={isPending} disabled={isGoing(project.lastRun)} onClick={start}>
      {t('run.start')}
    </Button>
  )
}

function SettingsPanel({ project }: { project: Project }) {
  const { t } = useTranslation('linkage')
  const { language } = useLanguage()
  const say = useSay()
  const can = useCan()
  const datasetName = useDatasetName()
  const department = useDepartmentName()
  const { settings } = project
  const compared = settings.fields.filter(({ part }) => part !== 'carried')
  return (
    <Panel
      title={t('settings.title')}
      note={t('settings.saved', {
        version: project.settingsVersion,
        by: project.settingsBy,
        at: formatDateTime(project.settingsAt, language),
      })}
      actions={
        can('linkage.set') && <Link to={`/desk/linkage/${project.code}/setup`}>{t('settings.change')}</Link>
      }
    >
      <Facts
        facts={[
          { label: t('department'), value: department(project.department) },
          { label: t('datasets'), value: formatList(project.datasets.map(datasetName), language) },
          {
            label: t('fieldsCompared'),
            value: formatList(
              compared.map(({ title }) => say(title)),
              language,
            ),
          },
          { label: t('passes'), value: formatNumber(settings.passes.length, language) },
          { label: t('settings.model'), value: settings.model ? t('settings.given') : t('settings.learned') },
          { label: t('decisions'), value: formatNumber(project.decisions, language) },
        ]}
      />
    </Panel>
  )
}

function RunsPanel({ project }: { project: string }) {
  const { t } = useTranslation('linkage')
  const { language } = useLanguage()
  const runs = useQuery(runsQuery(project))
  const figure = (value: number | undefined): string =>
    value === undefined ? NO_FIGURE : formatNumber(value, language)
  return (
    <Panel title={t('runs')}>
      <Shown query={runs}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{t('neverRunHelp')}</p>
          ) : (
            <PlainTable
              caption={t('runs')}
              rows={items}
              rowKey={({ id }) => id}
              columns={[
                {
                  key: 'at',
                  title: t('run.at'),
                  text: ({ createdAt }) => createdAt,
                  render: ({ id, createdAt }) => (
                    <Link to={`/desk/linkage/${project}/runs/${id}`}>
                      {formatDateTime(createdAt, language)}
                    </Link>
                  ),
                },
                {
                  key: 'status',
                  title: t('run.status'),
                  text: ({ status }) => status,
                  render: (run) => <RunBadge run={run} />,
                },
                {
                  key: 'records',
                  title: t('records'),
                  text: ({ summary }) => figure(summary?.records),
                  align: 'right',
                },
                {
                  key: 'linked',
                  title: t('run.linked'),
                  text: ({ summary }) => figure(summary?.linked),
                  align: 'right',
                },
                {
                  key: 'possible',
                  title: t('run.possible'),
                  text: ({ summary }) => figure(summary?.possible),
                  align: 'right',
                },
                { key: 'by', title: t('run.by'), text: ({ startedBy }) => startedBy },
              ]}
            />
          )
        }
      </Shown>
    </Panel>
  )
}
