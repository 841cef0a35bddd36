import { useTranslation } from 'react-i18next'
import type { DivisionLookup } from '../api.ts'
import styles from './division-line.module.css'

const ROW = 34
const LEFT = 8
const WIDTH = 960

type Props = { line: DivisionLookup['line']; coverage: DivisionLookup['coverage']; asOf: string }

/** The line of a division through time: one bar for each code and name, the day asked for as a mark. */
export function DivisionLine({ line, coverage, asOf }: Props) {
  const { t } = useTranslation('standards')
  const [first, last] = [monthOf(coverage.from), monthOf(coverage.to)]
  const x = (month: string): number => {
    const share = (Math.min(Math.max(monthOf(month), first), last) - first) / (last - first)
    return LEFT + share * (WIDTH - 2 * LEFT)
  }
  const height = line.length * ROW + 24
  return (
    <svg
      className={styles['line']}
      viewBox={`0 0 ${WIDTH} ${height}`}
      role="img"
      aria-label={t('division.lineLabel', { count: line.length })}
    >
      {line.map(({ code, name, from, to, relation }, at) => {
        const [start, end] = [x(from), x(to ?? coverage.to)]
        const y = at * ROW + 4
        const after = end - start < 220 && end < WIDTH - 260
        return (
          <g key={`${code}/${from}`}>
            <rect
              className={`${styles['bar']} ${relation === 'own' ? styles['own'] : ''}`}
              x={start}
              y={y}
              width={Math.max(end - start, 3)}
              height={ROW - 10}
              rx="4"
            />
            <text
              className={styles['text']}
              x={after ? end + 6 : Math.min(start + 6, WIDTH - 260)}
              y={y + 16}
            >
              {`${code} ${name} (${from}–${to ?? ''})`}
            </text>
          </g>
        )
      })}
      <line className={styles['day']} x1={x(asOf)} x2={x(asOf)} y1="0" y2={line.length * ROW} />
      <text className={styles['muted']} x={LEFT} y={height - 6}>
        {coverage.from}
      </text>
      <text className={styles['muted']} x={WIDTH - LEFT} y={height - 6} textAnchor="end">
        {coverage.to}
      </text>
    </svg>
  )
}

function monthOf(day: string): number {
  const [year = '0', month = '1'] = day.split('-')
  return Number(year) * 12 + Number(month)
}
