import { formatCompact } from '../../../../lib/format.ts'
import { useLanguage } from '../../../../lib/language.ts'
import styles from '../pages/open.module.css'

type Point = { x: string; y: number | null }
type Props = { points: readonly Point[]; look: 'bar' | 'line'; label: string }

const WIDTH = 720
const HEIGHT = 320
const PAD = { left: 64, right: 12, top: 12, bottom: 56 }

/** A small chart of its own, so that the portal loads no charting library. */
export function BarsOrLine({ points, look, label }: Props) {
  const { language } = useLanguage()
  const values = points.map(({ y }) => y ?? 0)
  const most = Math.max(0, ...values)
  const least = Math.min(0, ...values)
  const span = most - least || 1
  const width = WIDTH - PAD.left - PAD.right
  const height = HEIGHT - PAD.top - PAD.bottom
  const step = width / Math.max(1, points.length)
  const top = (value: number): number => PAD.top + ((most - value) / span) * height
  const left = (i: number): number => PAD.left + i * step
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((share) => least + share * span)
  const every = Math.ceil(points.length / 10)
  return (
    <svg className={styles['chart']} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      {ticks.map((tick) => (
        <g key={tick}>
          <line
            className={styles['grid']}
            x1={PAD.left}
            x2={WIDTH - PAD.right}
            y1={top(tick)}
            y2={top(tick)}
          />
          <text className={styles['axis']} x={PAD.left - 6} y={top(tick) + 4} textAnchor="end">
            {formatCompact(tick, language)}
          </text>
        </g>
      ))}
      {points.map(({ x }, i) =>
        i % every === 0 ? (
          <text
            key={x}
            className={styles['axis']}
            textAnchor="end"
            transform={`translate(${left(i) + step / 2} ${HEIGHT - PAD.bottom + 14}) rotate(-35)`}
          >
            {x.length > 10 ? `${x.slice(0, 9)}…` : x}
          </text>
        ) : null,
      )}
      {look === 'bar' ? (
        values.map((value, i) => (
          <rect
            key={points[i]?.x}
            className={styles['bar']}
            x={left(i) + step * 0.1}
            width={Math.max(0.5, step * 0.8)}
            y={Math.min(top(value), top(0))}
            height={Math.abs(top(value) - top(0))}
          />
        ))
      ) : (
        <polyline
          className={styles['line']}
          points={values.map((value, i) => `${left(i) + step / 2},${top(value)}`).join(' ')}
        />
      )}
    </svg>
  )
}
