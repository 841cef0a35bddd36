import styles from './sparkline.module.css'

type Point = { period: string; value: number }
type Ahead = { period: string; mean: number; lower: number; upper: number }
type Props = {
  points: readonly Point[]
  forecast?: readonly Ahead[] | null
  mark?: string | undefined
  label: string
}

const WIDTH = 200
const HEIGHT = 48
const PAD = 4

/** A small line of the recent past with the expected future: dashed mean in its band, and a ring at what is unusual. */
export function Sparkline({ points, forecast, mark, label }: Props) {
  const ahead = forecast ?? []
  if (points.length < 2) return null
  const values = [...points.map(({ value }) => value), ...ahead.flatMap(({ lower, upper }) => [lower, upper])]
  const least = Math.min(...values)
  const spread = Math.max(...values) - least || 1
  const steps = Math.max(points.length + ahead.length - 1, 1)
  const x = (index: number): number => PAD + (index * (WIDTH - 2 * PAD)) / steps
  const y = (value: number): number => HEIGHT - PAD - ((value - least) / spread) * (HEIGHT - 2 * PAD)
  const at = (index: number, value: number): string => `${x(index).toFixed(1)},${y(value).toFixed(1)}`
  const last = points.length - 1
  const now = points[last]?.value ?? 0
  const upper = ahead.map((each, i) => at(last + 1 + i, each.upper))
  const lower = ahead.map((each, i) => at(last + 1 + i, each.lower)).reverse()
  const marked = points.findIndex(({ period }) => period === mark)
  return (
    <svg
      className={styles['spark']}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      {ahead.length > 0 && (
        <polygon className={styles['band']} points={[at(last, now), ...upper, ...lower].join(' ')} />
      )}
      <polyline className={styles['line']} points={points.map(({ value }, i) => at(i, value)).join(' ')} />
      {ahead.length > 0 && (
        <polyline
          className={styles['ahead']}
          points={[at(last, now), ...ahead.map(({ mean }, i) => at(last + 1 + i, mean))].join(' ')}
        />
      )}
      {marked >= 0 && <path className={styles['mark']} d={`M${at(marked, points[marked]?.value ?? 0)}h0`} />}
      <path className={styles['now']} d={`M${at(last, now)}h0`} />
    </svg>
  )
}
