import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { formatCompact, formatDate, formatNumber } from '../../../../lib/format.ts'
import { useLanguage, useSay } from '../../../../lib/language.ts'
import { SyntheticBadge } from '../../../../ui/badges.tsx'
import { Figure } from '../../../../ui/figure.tsx'
import { Shown } from '../../../../ui/state-view.tsx'
import { openDataQuery, type Dataset } from '../api.ts'
import pageStyles from '../pages/home-page.module.css'
import styles from './open-data.module.css'

/** What the province has published: how much, from whom, how good. Metadata is open to everyone. */
export function OpenData() {
  const { t } = useTranslation('home')
  const datasets = useQuery(openDataQuery)
  return (
    <section className={pageStyles['section']} aria-labelledby="open-data">
      <h2 id="open-data">{t('openData.title')}</h2>
      <Shown query={datasets}>
        {({ items }) => {
          const published = items.filter(({ version }) => version !== null)
          return published.length === 0 ? <p>{t('openData.none')}</p> : <Published datasets={published} />
        }}
      </Shown>
    </section>
  )
}

function Published({ datasets }: { datasets: readonly Dataset[] }) {
  const { t } = useTranslation('home')
  const { language } = useLanguage()
  const rows = datasets.reduce((sum, dataset) => sum + (dataset.rows ?? 0), 0)
  const departments = new Set(datasets.map(({ department }) => department)).size
  return (
    <>
      <div className={styles['figures']}>
        <Figure label={t('openData.datasets')} value={formatNumber(datasets.length, language)} />
        <Figure label={t('openData.rows')} value={formatCompact(rows, language)} />
        <Figure label={t('openData.departments')} value={formatNumber(departments, language)} />
      </div>
      <ul className={styles['list']}>
        {datasets.map((dataset) => (
          <DatasetItem key={dataset.code} dataset={dataset} />
        ))}
      </ul>
    </>
  )
}

function DatasetItem({ dataset }: { dataset: Dataset }) {
  const { t } = useTranslation('home')
  const { language } = useLanguage()
  const say = useSay()
  const { rows, quality, publishedAt } = dataset
  return (
    <li className={styles['dataset']}>
      <span className={styles['title']}>
        <strong>{say(dataset.title)}</strong>
        {dataset.synthetic && <SyntheticBadge />}
      </span>
      <span className={styles['meta']}>{say(dataset.departmentName)}</span>
      <span className={styles['meta']}>
        {rows !== null && (
          <span>{t('openData.rowCount', { count: rows, figure: formatCompact(rows, language) })}</span>
        )}
        {quality !== null && (
          <span>{t('openData.quality', { score: formatNumber(quality, language, 1) })}</span>
        )}
        {publishedAt && <span>{t('openData.published', { date: formatDate(publishedAt, language) })}</span>}
      </span>
    </li>
  )
}
