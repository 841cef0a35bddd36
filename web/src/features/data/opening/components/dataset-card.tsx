import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { formatDate, formatNumber } from '../../../../lib/format.ts'
import { useLanguage, useSay } from '../../../../lib/language.ts'
import { SyntheticBadge } from '../../../../ui/badges.tsx'
import type { OpenDataset } from '../api.ts'
import styles from '../pages/open.module.css'

/** One dataset in the list: what it is, whose, how large, how good, how new. */
export function DatasetCard({ dataset }: { dataset: OpenDataset }) {
  const { t } = useTranslation('opening')
  const { language } = useLanguage()
  const say = useSay()
  const [newest] = dataset.releases
  return (
    <li className={styles['card']}>
      <h2>
        <Link to={`/open/data/${dataset.code}`}>{say(dataset.title)}</Link>
        {dataset.synthetic && <SyntheticBadge />}
      </h2>
      <p>{say(dataset.summary)}</p>
      <p className={styles['meta']}>
        <span>{say(dataset.department.name)}</span>
        {newest && (
          <span>{t('rows', { count: newest.rows, figure: formatNumber(newest.rows, language) })}</span>
        )}
        {newest && <span>{t('updated', { date: formatDate(newest.releasedAt, language) })}</span>}
        {dataset.quality !== null && (
          <span>{t('qualityScore', { score: formatNumber(dataset.quality, language, 1) })}</span>
        )}
        <span>{dataset.licence}</span>
      </p>
    </li>
  )
}
