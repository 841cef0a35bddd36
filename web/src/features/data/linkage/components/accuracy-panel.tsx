import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { formatNumber } from '../../../../lib/format.ts'
import { useLanguage } from '../../../../lib/language.ts'
import { Facts } from '../../../../ui/facts.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { PlainTable, type PlainColumn } from '../../../../ui/plain-table.tsx'
import type { Project } from '../api.ts'
import styles from './linkage.module.css'
import { percentOf } from './names.ts'

type Stratum = Project['accuracy']['strata'][number]

/** How good the newest run is, as people who judged a sample of its pairs found, with the interval that leaves open. */
export function AccuracyPanel({ project }: { project: Project }) {
  const { t } = useTranslation('linkage')
  const { accuracy } = project
  const estimate = (one: Project['accuracy']['precision']): string =>
    one
      ? t('accuracy.interval', {
          value: percentOf(one.value),
          low: percentOf(one.low),
          high: percentOf(one.high),
        })
      : t('accuracy.unknown')
  return (
    <Panel
      title={t('accuracy.title')}
      note={t('accuracy.note')}
      actions={<Link to={`/desk/linkage/${project.code}/review?samples=true`}>{t('accuracy.judge')}</Link>}
    >
      <div className={styles['rows']}>
        <Facts
          facts={[
            { label: t('accuracy.precision'), value: estimate(accuracy.precision) },
            { label: t('accuracy.recall'), value: estimate(accuracy.recall) },
          ]}
        />
        <PlainTable
          caption={t('accuracy.title')}
          columns={useColumns()}
          rows={accuracy.strata}
          rowKey={({ stratum }) => stratum}
        />
      </div>
    </Panel>
  )
}

function useColumns(): PlainColumn<Stratum>[] {
  const { t } = useTranslation('linkage')
  const { language } = useLanguage()
  return [
    { key: 'stratum', title: t('accuracy.layer'), text: ({ stratum }) => t(`stratum.${stratum}`) },
    {
      key: 'from',
      title: t('weight'),
      text: ({ from, below }) => `${from.toFixed(1)} … ${below === null ? '∞' : below.toFixed(1)}`,
    },
    { key: 'pairs', title: t('pairs'), text: ({ pairs }) => formatNumber(pairs, language), align: 'right' },
    {
      key: 'reviewed',
      title: t('accuracy.reviewed'),
      text: ({ reviewed, sampled }) => `${reviewed} / ${sampled}`,
      align: 'right',
    },
    { key: 'same', title: t('accuracy.same'), text: ({ same }) => same, align: 'right' },
  ]
}
