import { formatNumber, NO_FIGURE } from '../lib/format.ts'
import { useLanguage } from '../lib/language.ts'
import styles from './score-bar.module.css'

type Props = {
  label: string
  /** 0 to 100; null where nothing was looked at. */
  score: number | null
  /** How the score was reached, in words with its numbers. */
  arithmetic: string
}

/** Below this a score asks for attention; the number stands beside the colour. */
const LOW = 90

/** A score with the figures it was made from. */
export function ScoreBar({ label, score, arithmetic }: Props) {
  const { language } = useLanguage()
  return (
    <div className={styles['row']}>
      <span>{label}</span>
      <span className={styles['track']} aria-hidden="true">
        {score !== null && (
          <span
            className={`${styles['fill']} ${score < LOW ? styles['low'] : ''}`}
            style={{ width: `${score}%` }}
          />
        )}
      </span>
      <span className={styles['score']}>{score === null ? NO_FIGURE : formatNumber(score, language)}</span>
      <span className={styles['sum']}>{arithmetic}</span>
    </div>
  )
}
