import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { formatNumber } from '../../../../lib/format.ts'
import { useLanguage, useSay } from '../../../../lib/language.ts'
import { useCan } from '../../../../lib/session.ts'
import { Facts } from '../../../../ui/facts.tsx'
import { useNotify } from '../../../../ui/notify.ts'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { Panel, Stack } from '../../../../ui/panel.tsx'
import { PlainTable } from '../../../../ui/plain-table.tsx'
import { Shown } from '../../../../ui/state-view.tsx'
import { goldenQuery, projectQuery, usePublish, type GoldenPreview, type Project } from '../api.ts'
import styles from '../components/linkage.module.css'
import { useDatasetName } from '../components/names.ts'
import { ProjectTabs } from '../components/project-tabs.tsx'
import { PublicationList } from '../components/publication-list.tsx'
import { PurposeBar } from '../components/purpose-bar.tsx'
import { usePurpose } from '../purpose.ts'

/** The golden records before they are published, and what has been published so far. */
export function GoldenPage() {
  const { project: code = '' } = useParams()
  const [purpose, setPurpose] = usePurpose()
  const project = useQuery(projectQuery(code))
  const preview = useQuery(goldenQuery(code, purpose))
  return (
    <Shown query={project}>
      {(found) => (
        <>
          <Head project={found} />
          <ProjectTabs project={code} />
          <PurposeBar purpose={purpose} onChange={setPurpose} />
          <Stack>
            <Shown query={preview}>{(shown) => <Preview project={code} preview={shown} />}</Shown>
            <PublicationList project={found} />
          </Stack>
        </>
      )}
    </Shown>
  )
}

function Head({ project }: { project: Project }) {
  const { t } = useTranslation('linkage')
  const say = useSay()
  return (
    <PageHeader
      title={t('golden.title')}
      summary={t('golden.summary')}
      crumbs={[
        { label: t('title'), path: '/desk/linkage' },
        { label: say(project.title), path: `/desk/linkage/${project.code}` },
      ]}
      actions={<PublishButton project={project.code} />}
    />
  )
}

function PublishButton({ project }: { project: string }) {
  const { t } = useTranslation('linkage')
  const can = useCan()
  const notify = useNotify()
  const { mutate, isPending } = usePublish(project)
  if (!can('linkage.publish')) return null
  const publish = (): void =>
    mutate('', {
      onSuccess: ({ version }) => notify.done(t('golden.done', { version })),
      onError: notify.failed,
    })
  return (
    <Button type="primary" loading={isPending} onClick={publish}>
      {t('golden.publish')}
    </Button>
  )
}

function Preview({ project, preview }: { project: string; preview: GoldenPreview }) {
  const { t } = useTranslation('linkage')
  const { language } = useLanguage()
  const say = useSay()
  const datasetName = useDatasetName()
  const figure = (value: number): string => formatNumber(value, language)
  return (
    <Panel title={t('golden.preview')} note={t('golden.previewNote')}>
      <div className={styles['rows']}>
        <Facts
          facts={[
            { label: t('golden.dataset'), value: preview.dataset },
            { label: t('golden.rows'), value: figure(preview.rows) },
            { label: t('golden.merged'), value: figure(preview.merged) },
            {
              label: t('golden.current'),
              value:
                preview.currentVersion === null
                  ? t('golden.none')
                  : t('golden.currentIs', {
                      version: preview.currentVersion,
                      rows: figure(preview.currentRows ?? 0),
                    }),
            },
          ]}
        />
        <PlainTable
          caption={t('golden.fields')}
          rows={preview.fields}
          rowKey={({ field }) => field}
          columns={[
            { key: 'field', title: t('field'), text: ({ title }) => say(title) },
            {
              key: 'filled',
              title: t('golden.filled'),
              text: ({ filled }) => figure(filled),
              align: 'right',
            },
            {
              key: 'conflicts',
              title: t('golden.conflicts'),
              text: ({ conflicts }) => figure(conflicts),
              align: 'right',
            },
            {
              key: 'sources',
              title: t('golden.sources'),
              text: ({ bySource }) =>
                Object.entries(bySource)
                  .map(([dataset, n]) => `${datasetName(dataset)} ${figure(n)}`)
                  .join('；'),
            },
          ]}
        />
        <h3>{t('golden.examples')}</h3>
        <Examples project={project} preview={preview} />
      </div>
    </Panel>
  )
}

/** Entities whose members disagree most; a value the members disagree about is marked. */
function Examples({ project, preview }: { project: string; preview: GoldenPreview }) {
  const { t } = useTranslation('linkage')
  const say = useSay()
  const datasetName = useDatasetName()
  return (
    <div className={styles['scroll']}>
      <table className={styles['compare']}>
        <caption className="visually-hidden">{t('golden.examples')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('entity.one')}</th>
            {preview.fields.map(({ field, title }) => (
              <th key={field} scope="col">
                {say(title)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.examples.slice(0, 8).map(({ entity, cells }) => (
            <tr key={entity}>
              <th scope="row">
                <Link to={`/desk/linkage/${project}/entities/${entity}`}>{entity}</Link>
              </th>
              {preview.fields.map(({ field }) => (
                <td key={field}>
                  {cells[field]?.conflict ? (
                    <mark className={styles['differs']}>{cells[field].value}</mark>
                  ) : (
                    (cells[field]?.value ?? <span className={styles['nothing']}>{t('nothing')}</span>)
                  )}{' '}
                  {cells[field]?.source && (
                    <small className={styles['nothing']}>{datasetName(cells[field].source)}</small>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
