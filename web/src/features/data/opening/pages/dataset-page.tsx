import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { formatDate, formatDateTime, formatNumber, NO_FIGURE } from '../../../../lib/format.ts'
import { useLanguage, useSay } from '../../../../lib/language.ts'
import { isApiProblem } from '../../../../lib/problem.ts'
import { SyntheticBadge } from '../../../../ui/badges.tsx'
import { Facts } from '../../../../ui/facts.tsx'
import { useDocumentTitle } from '../../../../ui/page-header.tsx'
import { PlainTable } from '../../../../ui/plain-table.tsx'
import { Shown, StateView } from '../../../../ui/state-view.tsx'
import { openDatasetQuery, type OpenDataset } from '../api.ts'
import { ChartBuilder } from '../components/chart-builder.tsx'
import { Downloads } from '../components/downloads.tsx'
import { FeedbackForm } from '../components/feedback-form.tsx'
import { RowsPreview } from '../components/rows-preview.tsx'
import styles from './open.module.css'

/** One opened dataset: what it is, its rows, a chart, the files, its versions. */
export function DatasetPage() {
  const { code = '' } = useParams()
  const dataset = useQuery(openDatasetQuery(code))
  return (
    <div className={styles['page']}>
      <BackLink />
      {isWithdrawn(dataset.error) ? (
        <Withdrawn error={dataset.error} />
      ) : (
        <Shown query={dataset}>{(found) => <Found dataset={found} />}</Shown>
      )}
    </div>
  )
}

function BackLink() {
  const { t } = useTranslation('opening')
  return (
    <nav aria-label={t('portal.title')}>
      <Link to="/open">← {t('portal.title')}</Link>
    </nav>
  )
}

function isWithdrawn(error: unknown): boolean {
  return isApiProblem(error) && error.problem.code === 'opening.withdrawn'
}

/** What was open and is no longer says why; an address somebody kept must not lead into the void. */
function Withdrawn({ error }: { error: unknown }) {
  const { t } = useTranslation('opening')
  const { language } = useLanguage()
  const details = isApiProblem(error) ? error.problem.details : {}
  useDocumentTitle(t('withdrawn.title'))
  return (
    <StateView icon="alert" title={t('withdrawn.title')}>
      <p>{t('withdrawn.reason', { reason: String(details['reason'] ?? '') })}</p>
      <p>{formatDateTime(String(details['at'] ?? ''), language)}</p>
    </StateView>
  )
}

function Found({ dataset }: { dataset: OpenDataset }) {
  const { t } = useTranslation('opening')
  const say = useSay()
  useDocumentTitle(say(dataset.title))
  return (
    <>
      <header>
        <h1>
          {say(dataset.title)} {dataset.synthetic && <SyntheticBadge />}
        </h1>
        <p className={styles['lead']}>{say(dataset.summary)}</p>
      </header>
      <section className={styles['section']}>
        <About dataset={dataset} />
      </section>
      <Downloads dataset={dataset} />
      <RowsPreview dataset={dataset} />
      <ChartBuilder dataset={dataset} />
      <section className={styles['section']}>
        <h2>{t('columns')}</h2>
        <Columns dataset={dataset} />
      </section>
      <section className={styles['section']}>
        <h2>{t('versions')}</h2>
        <Versions dataset={dataset} />
      </section>
      <FeedbackForm code={dataset.code} />
    </>
  )
}

function About({ dataset }: { dataset: OpenDataset }) {
  const { t } = useTranslation('opening')
  const { language } = useLanguage()
  const say = useSay()
  const [newest] = dataset.releases
  return (
    <Facts
      facts={[
        { label: t('department'), value: say(dataset.department.name) },
        { label: t('theme'), value: dataset.theme },
        { label: t('cycleLabel'), value: t(`cycle.${dataset.updateCycle}`) },
        { label: t('licence'), value: dataset.licence },
        { label: t('rowsLabel'), value: newest ? formatNumber(newest.rows, language) : NO_FIGURE },
        { label: t('updatedLabel'), value: newest ? formatDate(newest.releasedAt, language) : NO_FIGURE },
        {
          label: t('quality'),
          value: dataset.quality === null ? NO_FIGURE : formatNumber(dataset.quality, language, 1),
        },
        { label: t('origin'), value: dataset.origin },
      ]}
    />
  )
}

function Columns({ dataset }: { dataset: OpenDataset }) {
  const { t } = useTranslation('opening')
  const say = useSay()
  return (
    <div className={styles['scroll']} tabIndex={0} role="region" aria-label={t('columns')}>
      <PlainTable
        caption={t('columns')}
        rows={dataset.columns}
        rowKey={({ name }) => name}
        columns={[
          { key: 'title', title: t('column'), text: ({ title }) => say(title) },
          {
            key: 'name',
            title: t('name'),
            text: ({ name }) => name,
            render: ({ name }) => <code>{name}</code>,
          },
          { key: 'type', title: t('type'), text: ({ type }) => t(`types.${type}`) },
          { key: 'unit', title: t('unit'), text: ({ unit }) => unit ?? NO_FIGURE },
        ]}
      />
    </div>
  )
}

function Versions({ dataset }: { dataset: OpenDataset }) {
  const { t } = useTranslation('opening')
  const { language } = useLanguage()
  return (
    <div className={styles['scroll']} tabIndex={0} role="region" aria-label={t('versions')}>
      <PlainTable
        caption={t('versions')}
        rows={dataset.releases}
        rowKey={({ version }) => String(version)}
        columns={[
          { key: 'version', title: t('version'), text: ({ version }) => version },
          {
            key: 'rows',
            title: t('rowsLabel'),
            text: ({ rows }) => formatNumber(rows, language),
            align: 'right',
          },
          { key: 'at', title: t('updatedLabel'), text: ({ releasedAt }) => formatDate(releasedAt, language) },
          { key: 'derived', title: t('protection'), text: ({ derived }) => t(derived ? 'derived' : 'asIs') },
          {
            key: 'csv',
            title: 'CSV',
            text: ({ version }) => version,
            render: ({ version }) => (
              <a href={`/api/open/datasets/${dataset.code}/data.csv?version=${version}&bom=true`}>CSV</a>
            ),
          },
        ]}
      />
    </div>
  )
}
