import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { formatList, formatNumber } from '../../../../lib/format.ts'
import { useLanguage, useSay } from '../../../../lib/language.ts'
import { useDepartmentName } from '../../../../lib/organisations.ts'
import { SyntheticBadge } from '../../../../ui/badges.tsx'
import { PlainTable } from '../../../../ui/plain-table.tsx'
import type { Overlaps } from '../api.ts'
import styles from './exchange.module.css'

type Overlap = Overlaps['overlaps'][number]

/** Datasets that hold what is planned, most first, with what matches what and why. */
export function OverlapList({ overlaps }: { overlaps: readonly Overlap[] }) {
  const { t } = useTranslation('exchange')
  const { language } = useLanguage()
  const say = useSay()
  const department = useDepartmentName()
  const matchText = ({ matches }: Overlap): string =>
    formatList(
      matches.map(({ planned, existingTitle, by }) =>
        t('collect.match', { planned, existing: say(existingTitle), by: t(`collect.by.${by}`) }),
      ),
      language,
    )
  const percent = (score: number): string => `${formatNumber(score * 100, language, 0)} %`
  return (
    <PlainTable
      caption={t('collect.found')}
      rows={overlaps}
      rowKey={({ dataset }) => dataset}
      columns={[
        {
          key: 'title',
          title: t('dataset'),
          text: ({ title }) => say(title),
          render: ({ title, dataset, synthetic }) => (
            <>
              <Link to={`/desk/exchange/ask/${dataset}`}>{say(title)}</Link> {synthetic && <SyntheticBadge />}
            </>
          ),
        },
        { key: 'owner', title: t('owner'), text: (row) => department(row.department) },
        { key: 'sharing', title: t('sharingLabel'), text: ({ sharing }) => t(`sharing.${sharing}`) },
        {
          key: 'score',
          title: t('collect.score'),
          text: ({ score }) => percent(score),
          render: ({ score }) => (
            <span className={styles['meter']}>
              <meter min={0} max={1} value={score} aria-hidden />
              {percent(score)}
            </span>
          ),
        },
        { key: 'matches', title: t('collect.matches'), text: matchText },
      ]}
    />
  )
}
