import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { formatDate, formatNumber, NO_FIGURE } from '../../../../lib/format.ts'
import { useLanguage, useSay } from '../../../../lib/language.ts'
import { useDepartmentName } from '../../../../lib/organisations.ts'
import { Badge, SyntheticBadge } from '../../../../ui/badges.tsx'
import { PlainTable, type PlainColumn } from '../../../../ui/plain-table.tsx'
import type { DatasetStanding } from '../api.ts'
import styles from './board.module.css'
import { ScoreCell } from './score-cell.tsx'

/** Datasets, the worst first; each leads to its history, its faults and its rules. */
export function DatasetTable({ rows }: { rows: readonly DatasetStanding[] }) {
  const { t } = useTranslation('rectification')
  const columns = useColumns()
  return (
    <div className={styles['scroll']} tabIndex={0} role="region" aria-label={t('datasets')}>
      <PlainTable caption={t('datasets')} columns={columns} rows={rows} rowKey={({ dataset }) => dataset} />
    </div>
  )
}

/** The dimension that pulls a dataset down. */
function worst({ dimensions }: DatasetStanding): DatasetStanding['dimensions'][number] | undefined {
  return dimensions
    .filter(({ score }) => score !== null)
    .toSorted((a, b) => (a.score ?? 0) - (b.score ?? 0))[0]
}

function useColumns(): PlainColumn<DatasetStanding>[] {
  const { t } = useTranslation('rectification')
  const { language } = useLanguage()
  const say = useSay()
  const departmentName = useDepartmentName()
  return [
    {
      key: 'title',
      title: t('dataset'),
      text: ({ title }) => say(title),
      render: ({ dataset, title, synthetic }) => (
        <>
          <Link to={`/desk/catalog/${dataset}/quality`}>{say(title)}</Link> {synthetic && <SyntheticBadge />}
        </>
      ),
    },
    { key: 'department', title: t('department'), text: ({ department }) => departmentName(department) },
    {
      key: 'score',
      title: t('score'),
      align: 'right',
      text: ({ score }) => score,
      render: ({ score }) => <ScoreCell score={score} />,
    },
    {
      key: 'worst',
      title: t('worst'),
      text: (row) => worst(row)?.dimension ?? NO_FIGURE,
      render: (row) => {
        const found = worst(row)
        if (!found) return NO_FIGURE
        return `${t(`dimension.${found.dimension}`)} ${formatNumber(found.score, language)}`
      },
    },
    {
      key: 'faults',
      title: t('faults'),
      align: 'right',
      text: ({ faults }) => faults,
      render: ({ faults, run }) => {
        const shown = formatNumber(faults, language)
        return run ? <Link to={`/desk/quality/${run}`}>{shown}</Link> : shown
      },
    },
    {
      key: 'due',
      title: t('due'),
      text: ({ dueAt }) => dueAt,
      render: ({ dueAt, late }) => (
        <>
          {dueAt ? formatDate(dueAt, language) : NO_FIGURE} {late && <Badge tone="red">{t('isLate')}</Badge>}
        </>
      ),
    },
    {
      key: 'open',
      title: t('open'),
      align: 'right',
      text: ({ open }) => open,
      render: ({ dataset, open }) => <Link to={`/desk/rectifications?dataset=${dataset}`}>{open}</Link>,
    },
    {
      key: 'rules',
      title: t('rules'),
      text: () => null,
      render: ({ dataset }) => <Link to={`/desk/contracts/${dataset}`}>{t('openRules')}</Link>,
    },
  ]
}
