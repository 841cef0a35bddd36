import styles from './board.module.css'

const WIDTH = 96
const HEIGHT = 24

/** The course of a score; its numbers stand beside it and in its name. */
export function TrendLine({ points, label }: { points: readonly { score: number | null }[]; label: string }) {
  const scores = points.flatMap(({ score }) => (score === null ? [] : [score]))
  if (scores.length < 2) return null
  const low = Math.min(...scores)
  const span = Math.max(Math.max(...scores) - low, 1)
  const path = scores.map((score, at) => {
    const x = (at / (scores.length - 1)) * WIDTH
    const y = HEIGHT - 2 - ((score - low) / span) * (HEIGHT - 4)
    return `${x.toFixed(1)},${y.toFixed(1)}`
  })
  return (
    <svg className={styles['trend']} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <polyline points={path.join(' ')} />
    </svg>
  )
}
