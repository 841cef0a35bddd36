import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { formatNumber } from '../../../../lib/format.ts'
import { useLanguage } from '../../../../lib/language.ts'
import { useDepartmentName } from '../../../../lib/organisations.ts'
import type { DepartmentStanding } from '../api.ts'
import styles from './board.module.css'
import { ScoreCell } from './score-cell.tsx'
import { TrendLine } from './trend-line.tsx'

type Props = {
  departments: readonly DepartmentStanding[]
  chosen: string | undefined
  onChoose(department: string | undefined): void
}

/** Departments by the six dimensions, the worst first; a department chosen narrows the datasets below. */
export function DepartmentGrid({ departments, chosen, onChoose }: Props) {
  const { t } = useTranslation('rectification')
  const dimensions = departments[0]?.dimensions.map(({ dimension }) => dimension) ?? []
  const heads = [
    'score',
    ...dimensions.map((name) => `dimension.${name}`),
    'trend',
    'late',
    'open',
    'overdue',
  ]
  return (
    <div className={styles['scroll']} tabIndex={0} role="region" aria-label={t('departments')}>
      <table className={styles['grid']}>
        <caption className="visually-hidden">{t('departments')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('department')}</th>
            {heads.map((key) => (
              <th key={key} scope="col">
                {t(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {departments.map((one) => (
            <DepartmentRow
              key={one.department}
              one={one}
              chosen={one.department === chosen}
              onChoose={onChoose}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type RowProps = { one: DepartmentStanding; chosen: boolean } & Pick<Props, 'onChoose'>

function DepartmentRow({ one, chosen, onChoose }: RowProps) {
  const { t } = useTranslation('rectification')
  const { language } = useLanguage()
  const name = useDepartmentName()(one.department)
  return (
    <tr data-chosen={chosen}>
      <td>
        <button
          type="button"
          className={styles['choose']}
          aria-pressed={chosen}
          onClick={() => onChoose(chosen ? undefined : one.department)}
        >
          {name}
        </button>{' '}
        <span className={styles['none']}>{t('datasetCount', { count: one.datasets })}</span>
      </td>
      <td>
        <ScoreCell score={one.score} />
      </td>
      {one.dimensions.map(({ dimension, score, checked, failed }) => (
        <td key={dimension}>
          <ScoreCell
            score={score}
            arithmetic={t('arithmetic', {
              ...{ failed: formatNumber(failed, language), checked: formatNumber(checked, language) },
            })}
          />
        </td>
      ))}
      <td>
        <TrendLine points={one.trend} label={t('trendOf', { name, count: one.trend.length })} />
      </td>
      <td>{formatNumber(one.late, language)}</td>
      <td>
        <Link to={`/desk/rectifications?department=${one.department}`}>
          {formatNumber(one.open, language)}
        </Link>
      </td>
      <td>{formatNumber(one.overdue, language)}</td>
    </tr>
  )
}
