import { formatNumber, NO_FIGURE } from '../../../../lib/format.ts'
import { useLanguage } from '../../../../lib/language.ts'
import styles from './board.module.css'

const GOOD = 95
const FAIR = 85

type Props = { score: number | null; arithmetic?: string | undefined }

/** A score with a tone; how it came about is told on pointing at it. */
export function ScoreCell({ score, arithmetic }: Props) {
  const { language } = useLanguage()
  const tone = score === null ? 'none' : score >= GOOD ? 'good' : score >= FAIR ? 'fair' : 'poor'
  return (
    <span className={`${styles['cell']} ${styles[tone]}`} title={arithmetic}>
      {score === null ? NO_FIGURE : formatNumber(score, language)}
    </span>
  )
}
